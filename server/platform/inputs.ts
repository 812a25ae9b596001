import { z } from 'zod';

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const dateInput = z.iso.date();

/** A line of text: trimmed, no line breaks or control characters, possibly required. */
export function lineInput(most: number) {
	return (
		z
			.string()
			.trim()
			.max(most)
			// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
			.regex(/^[^\u0000-\u001f\u007f]*$/u)
	);
}

/** A text of several lines: trimmed, its line breaks kept, without NUL, which PostgreSQL cannot store. */
export function textInput(most: number) {
	return z
		.string()
		.transform((text) => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim())
		.pipe(z.string().max(most));
}

/** Words that must be there. */
export function requiredText(most: number) {
	return z
		.string()
		.transform((text) => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim())
		.pipe(z.string().min(1).max(most));
}

export function requiredLine(most: number) {
	return lineInput(most).pipe(z.string().min(1));
}

/** An address of the web; other schemes (javascript:, data:) are refused. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** The version of the object as it was read; the change is refused when another stands by then. */
export const versionInput = z.int().min(1);

export const localeInput = z.enum(['kk', 'ru', 'en']);
