import type { TimeGround } from '#server/capture/deadlines.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import { fold } from '#server/capture/folded.ts';
import { grammars } from '#server/capture/languages.ts';
import type { Locale } from '#server/platform/language.ts';

/** A title is read at a glance. */
const longest = 110;

/** What stands before an action and belongs to no title: connecting words, dashes, numbers of items. */
const before: Record<Locale, RegExp> = {
	en: /^(?:(?:and|also|that|it|be|is|are|was|were|must|shall|should|will|to)\s+)+/i,
	ru: /^(?:(?:и|а|также|чтобы|необходимо|следует|надо|должн[оыа]?|быть)\s+)+/i,
	kk: /^(?:(?:және|сондай-ақ|да|де)\s+)+/i,
};

/** A Kazakh act ends its sentence in the form of an order; a title names it: «енгізсін» is «енгізу». */
function kazakhNoun(text: string): string {
	return text
		.replace(/(қабылда|дайында|баянда|айқында|аяқта|бағала|қара|тала|сана|да|та|ла|ға|ша|на|ра)сын$/u, '$1у')
		.replace(/(\p{L})сін$/u, (_, last: string) => (/[еіә]/.test(last) ? `${last === 'і' ? '' : last}у` : `${last}у`))
		.replace(/(\p{L})сын$/u, (_, last: string) => (last === 'ы' ? 'у' : `${last}у`));
}

function shortened(text: string): string {
	if (text.length <= longest) return text;
	const room = text.slice(0, longest);
	// At the end of a part of the sentence if one ends late enough, else at the end of a word.
	const part = Math.max(room.lastIndexOf(', '), room.lastIndexOf('; '), room.lastIndexOf(' ('));
	const cut = part > longest * 0.5 ? part : room.lastIndexOf(' ');
	return `${room.slice(0, cut > 0 ? cut : longest - 1).replace(/[\s,;:(-]+$/u, '')}…`;
}

/** What may stand between and after names at the beginning: "with", a comma, a dash. */
const besideNames =
	/^(?:[\s,;:-]|(?:және|бірлесіп|бірлесе отырып|совместно с|и|and|together with|with)(?=[\s,;:-]))+/iu;

/** Where the verb ends the sentence, whoever is addressed stands before: a title does without. */
function withoutAddressees(title: string, addressees: readonly string[]): string {
	let rest = title;
	for (const name of addressees) {
		const plain = fold(name).plain.replace(/\s+/g, ' ');
		if (!rest.toLowerCase().startsWith(plain.toLowerCase())) break;
		const left = rest.slice(plain.length).replace(besideNames, '');
		if (left === '') break;
		rest = left;
	}
	return rest;
}

/**
 * A title for a directive, from what it asks for: without the deadline, without the addressees that it begins
 * with, in one line, begun with a capital. Empty where
 * the action says nothing but the deadline. It is a suggestion that the clerk reads and corrects.
 */
export function suggestTitle(
	action: string,
	language: Locale,
	ground: TimeGround,
	addressees: readonly string[] = [],
): string {
	const text = fold(action);
	const found = findDeadlines(text.low, { start: 0, end: text.low.length }, grammars[language], ground);
	let plain = '';
	let from = 0;
	for (const { start, end, weak } of found) {
		if (weak) continue;
		plain += text.plain.slice(from, start);
		from = end;
	}
	plain += text.plain.slice(from);
	let title = plain
		.replace(/\s+/g, ' ')
		.replace(/ ([,.;:])/g, '$1')
		.replace(/^[\s"'(\-,.;:]+|[\s,.;:-]+$/gu, '')
		.replace(before[language], '');
	title = withoutAddressees(title, addressees).replace(before[language], '');
	if (language === 'kk') title = kazakhNoun(title);
	return shortened(title.charAt(0).toUpperCase() + title.slice(1));
}
