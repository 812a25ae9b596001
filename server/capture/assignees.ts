import { withAreas } from '#server/capture/areas.ts';
import { sharesNoun, withSharers } from '#server/capture/elliptical.ts';
import type { Folded, Span } from '#server/capture/folded.ts';
import type { Grammar, Mention, Role } from '#server/capture/grammar.ts';
import { once, regex, spaced, unsaid } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import { remembered } from '#server/capture/remembered.ts';
import { introducedMentions } from '#server/capture/short-names.ts';

/**
 * Who is named in a stretch of text, in order: known organizations in any case form, others by their form.
 * A form that reaches further than a known name is a longer name that begins with it, so it wins.
 */
export function mentionsIn(text: Folded, span: Span, reader: Reader): Mention[] {
	const known = reader.book.find(text, span);
	const { leaders } = signsOf(reader.grammar);
	const plain = text.plain.slice(span.start, span.end);
	const low = text.low.slice(span.start, span.end);
	const formed = readBefore(text, reader.grammar, plain, () => reader.grammar.formMentions(plain, low)).map((one) => ({
		...one,
		start: one.start + span.start,
		end: one.end + span.start,
	}));
	const found: Mention[] = [...known];
	for (const one of formed) {
		const over = known.filter((name) => name.start < one.end && one.start < name.end);
		if (over.length === 1 && over[0] && (leaders.test(text.low.slice(one.start, over[0].start)) || owns(over[0], one)))
			found.splice(found.indexOf(over[0]), 1);
		else if (over.length === 1 && over[0] && goesOn(text, over[0], one, reader.grammar)) {
			// «Министерствам финансов и национальной экономики»: two bodies and no longer name.
			if (!sharesNoun(text, span, over[0], reader)) over[0].end = one.end;
			continue;
		} else if (over.length > 0) continue;
		found.push({ ...one, role: reader.grammar.roleOf(text.plain, text.low, one) });
	}
	// "This ministry" names nobody: it points at someone named before.
	const { back } = signsOf(reader.grammar);
	withSharers(text, span, found, reader);
	withAreas(text, span, found, reader);
	withHolders(text, found, reader.grammar);
	// A short name within a longer one ("Executive Engineer (PWD)") is part of it.
	const introduced = introducedMentions(text, span, reader).filter(
		(name) =>
			!found.some(
				(one) => one.start <= name.start && name.end <= one.end && one.end - one.start > name.end - name.start + 4,
			),
	);
	return found
		.filter((one) => one.code !== null || !back.test(text.low.slice(one.start, one.end)))
		.filter((one) => !introduced.some((name) => name.start < one.end && one.start < name.end))
		.concat(introduced)
		.sort((one, other) => one.start - other.start);
}

const readBefore = remembered<readonly Mention[]>();

const signsOf = once(({ backward, names }: Grammar) => {
	const {
		article = unsaid,
		leaders = unsaid,
		posts = unsaid,
		otherPost = unsaid,
		told = unsaid,
		goesOnWith = unsaid,
	} = names;
	return {
		back: regex(`^(?:(?:${article}) )?(?:${spaced(backward)})$`),
		// «Руководители региональных минздравов»: many persons at the head of bodies are no single body.
		leaders: regex(`^(?:${leaders})\\s`),
		articleAlone: regex(`^(?:(?:${article})\\s+)?$`),
		posts: regex(`^(?:${posts})`),
		otherPost: regex(`(?:${otherPost})\\s+$`),
		told: regex(told),
		goesOnWith: regex(`^${goesOnWith}$`),
	};
});

/** "Ministry of industry and infrastructure development", of which the book knows another that begins alike. */
function goesOn(text: Folded, known: Mention, formed: Mention, grammar: Grammar): boolean {
	return (
		known.code !== null &&
		signsOf(grammar).articleAlone.test(text.low.slice(Math.min(formed.start, known.start), known.start)) &&
		formed.end > known.end &&
		(smallWords.test(text.plain.slice(known.end, formed.end)) ||
			signsOf(grammar).goesOnWith.test(text.plain.slice(known.end, formed.end)))
	);
}

const smallWords = regex('^(?:,?\\s+\\p{Ll}+)+$');

/** «Комитету казначейства Министерства финансов»: the known body only says whose the named one is. */
function owns(known: Mention, formed: Mention): boolean {
	return known.role === 'owner' && formed.role !== 'owner' && formed.start < known.start && known.end <= formed.end;
}

/** "Minister of Health of the region Sergei Lapshin": the office and who holds it are one. */
function withHolders(text: Folded, found: Mention[], grammar: Grammar): void {
	const { posts, otherPost } = signsOf(grammar);
	for (const holder of found.filter((one) => one.kind === 'person')) {
		const office = found.find(
			(one) =>
				one.code !== null &&
				one.end < holder.start &&
				holder.start - one.end < 24 &&
				posts.test(text.low.slice(one.start, one.end)) &&
				between.test(text.plain.slice(one.end, holder.start)),
		);
		if (!office) continue;
		// «Руководителя аппарата акима города А. Иванова», «и. о. министра Ивану Иванову»: the holder holds another office.
		const apart = office.role === 'owner' && holder.role === 'addressee';
		if (apart || otherPost.test(text.low.slice(Math.max(0, office.start - 40), office.start))) {
			found.splice(found.indexOf(office), 1);
			continue;
		}
		office.end = holder.end;
		// «Министрі Е. Омаровқа»: the ending of the holder's name is the case of both.
		if (holder.role === 'addressee') office.role = 'addressee';
		office.kind = 'office';
		found.splice(found.indexOf(holder), 1);
	}
}

const between = regex('^\\s+(?:\\p{Ll}+\\s+){0,2}$');

/** Of the names found, those that an act addresses; who acts together with them comes after. */
export function addressed(mentions: readonly Mention[], roles: readonly Role[] | undefined): Mention[] {
	const wanted = mentions.filter((one) =>
		roles ? roles.includes(one.role) : one.role !== 'owner' && one.role !== 'object',
	);
	const leads = wanted.filter((one) => one.role !== 'with');
	const others = wanted.filter((one) => one.role === 'with');
	const named = leads.some((one) => one.kind !== 'person' && one.kind !== 'office')
		? leads.filter(isBodyOrAlone(leads))
		: leads;
	return [...named, ...(leads.length > 0 ? others : [])];
}

/** "Ministry of Finance (J. Smith)": the person in brackets answers for the body and is not one more addressee. */
function isBodyOrAlone(leads: readonly Mention[]) {
	return (one: Mention) =>
		one.kind !== 'person' ||
		!leads.some((body) => body.kind === 'organization' && body.end <= one.start && one.start - body.end < 4);
}

/** A zone that holds addressees and nothing else of weight: brackets, terms and words of company do not count. */
export function holdsOnly(
	text: Folded,
	zone: Span,
	mentions: readonly Mention[],
	terms: readonly Span[],
	grammar: Grammar,
): boolean {
	if (mentions.length === 0) return false;
	const covers = [...mentions, ...terms].sort((one, other) => one.start - other.start);
	let rest = '';
	let at = zone.start;
	for (const one of [...covers, { start: zone.end, end: zone.end }]) {
		if (one.start > at) rest += ` ${text.low.slice(at, Math.min(one.start, zone.end))} `;
		at = Math.max(at, one.end);
	}
	// "In this regard, the Ministry must": what a comma sets apart is no part of the zone, unless it says what was done.
	const begins = (covers[0]?.start ?? 0) - zone.start < 3;
	const left = rest
		.replace(/\([^)]*\)/g, ' ')
		.replace(/^[^,]{0,80},/u, (apart) => (begins && signsOf(grammar).told.test(apart) ? apart : ' '));
	const among = regex(`^${grammar.among}$`, 'u');
	return (left.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => among.test(word));
}
