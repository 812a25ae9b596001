import { z } from 'zod';
import { locales } from '#server/platform/locales.ts';

const notOfOurTime = { params: { fault: 'date' } };

/** A calendar date, `YYYY-MM-DD`, that exists and that people can mean: far years are slips, and break calendars. */
export const dateInput = z.iso.date().refine(isOfOurTime, notOfOurTime);

/** An instant with its offset, bounded alike. */
export const instantInput = z.iso.datetime({ offset: true }).refine(isOfOurTime, notOfOurTime);

function isOfOurTime(text: string): boolean {
	return text >= '1900-01-01' && text < '3000';
}

/**
 * A line of text: trimmed, a tab as a space, no line breaks or control characters, possibly required. Halves of characters, which
 * neither engine keeps, become the mark for what cannot be read.
 */
export function lineInput(most: number) {
	return (
		z
			.string()
			// A tab comes with what is pasted from a sheet.
			.overwrite((text) => text.toWellFormed().replaceAll('\t', ' '))
			.trim()
			.max(most)
			// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
			.regex(/^[^\u0000-\u001f\u007f]*$/u)
	);
}

function tidied(text: string): string {
	return text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim();
}

/** A text of several lines: trimmed, its line breaks kept, without NUL, which PostgreSQL cannot store. */
export function textInput(most: number) {
	return z.string().transform(tidied).pipe(z.string().max(most));
}

/** Words that must be there. */
export function requiredText(most: number) {
	return z.string().transform(tidied).pipe(z.string().min(1).max(most));
}

export function requiredLine(most: number) {
	return lineInput(most).pipe(z.string().min(1));
}

/** An address of the web; other schemes (javascript:, data:) are refused. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** The version of the object as it was read; the change is refused when another stands by then. */
export const versionInput = z.int().min(1);

export const localeInput = z.enum(locales);
