import { fold } from '#server/capture/folded.ts';
import type { KnownOrganization } from '#server/capture/organization-book.ts';
import type { Proposal } from '#server/capture/proposal.ts';
import { type Occasion, propose } from '#server/capture/propose.ts';
import { readSelected } from '#server/capture/selected.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { addDays } from '#server/platform/dates.ts';
import type { Locale } from '#server/platform/language.ts';
import { addWorkingDays, type WorkingCalendar } from '#server/platform/working-days.ts';

/** What a phrase of time was taught to mean: a day of the year, or so many days from the meeting. */
export type TermMeaning =
	| { kind: 'day_of_year'; month: number; day: number }
	| { kind: 'days'; count: number }
	| { kind: 'working_days'; count: number };

/** What an administrator accepted: another name of an organization, or the meaning of a phrase of time. Keys are folded. */
export type Learned = {
	aliases: readonly { language: Locale; key: string; phrase: string; code: string }[];
	terms: readonly { language: Locale; key: string; meaning: TermMeaning }[];
};

/** A phrase as it is compared: in one case, one space between words, without the marks around it. */
export function phraseKey(phrase: string): string {
	return fold(phrase)
		.low.replace(/\s+/g, ' ')
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
		.slice(0, 200);
}

/** The date that a taught phrase means for a meeting; never one before it. */
export function dateOfMeaning(
	meaning: TermMeaning,
	meetingDate: CalendarDate,
	calendar: WorkingCalendar,
): CalendarDate | null {
	if (meaning.kind === 'days') return addDays(meetingDate, meaning.count);
	if (meaning.kind === 'working_days') return addWorkingDays(calendar, meetingDate, meaning.count);
	const own = Number(meetingDate.slice(0, 4));
	for (let year = own; year <= own + 8; year += 1) {
		const date = `${year}-${String(meaning.month).padStart(2, '0')}-${String(meaning.day).padStart(2, '0')}`;
		const at = new Date(`${date}T00:00:00Z`);
		if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) && date >= meetingDate) return date;
	}
	return null;
}

/**
 * The directives that a text proposes, read with what was accepted beside what the grammars know. With nothing learned
 * it gives what `propose` gives. What was taught wins over what the grammar would have read from the same phrase.
 */
export function proposeWith(text: string, occasion: Occasion, learned: Learned): Proposal[] {
	const organizations = withAliases(occasion.organizations, learned);
	return propose(text, { ...occasion, organizations }).map((one) => taught(one, occasion, learned));
}

/** What selected words say where no directive is read from them, with what was accepted. */
export function selectedWith(text: string, occasion: Occasion, learned: Learned): Proposal {
	const organizations = withAliases(occasion.organizations, learned);
	return taught(readSelected(text, { ...occasion, organizations }), occasion, learned);
}

const extended = new WeakMap<Learned, readonly KnownOrganization[]>();

function withAliases(known: readonly KnownOrganization[], learned: Learned): readonly KnownOrganization[] {
	if (learned.aliases.length === 0) return known;
	let made = extended.get(learned);
	if (!made) {
		made = known.map((one) => {
			const more = learned.aliases.filter(({ code }) => code === one.code).map(({ phrase }) => phrase);
			return more.length > 0 ? { ...one, aliases: [...(one.aliases ?? []), ...more] } : one;
		});
		extended.set(learned, made);
	}
	return made;
}

function taught(one: Proposal, { meetingDate, country }: Occasion, learned: Learned): Proposal {
	const aliases = one.assignees.map(({ name }) => {
		const key = phraseKey(name);
		return learned.aliases.find((each) => each.language === one.language && each.key === key);
	});
	const assignees = one.assignees.map((each, index) => ({ ...each, code: aliases[index]?.code ?? each.code }));
	const named = { ...one, assignees, reasons: aliases[0] ? because(one, 'lead', 'learned') : one.reasons };
	const term = termIn(one, learned);
	const date = term && dateOfMeaning(term.meaning, meetingDate, country.calendar);
	if (!date) return named;
	return {
		...named,
		deadline: date,
		deadlineText: term.words,
		standing: false,
		reasons: because(named, 'deadline', 'learned'),
	};
}

function because(one: Proposal, part: 'lead' | 'deadline', code: string): Proposal['reasons'] {
	return one.reasons.map((reason) => (reason.part === part ? { part, code } : reason));
}

/** The taught phrase of time that a proposal was read from, or that stands in its words beside no other date. */
function termIn(one: Proposal, { terms }: Learned): { meaning: TermMeaning; words: string } | null {
	const said = one.deadlineText === null ? null : phraseKey(one.deadlineText);
	const exact = terms.find(({ language, key }) => language === one.language && key === said);
	if (exact) return { meaning: exact.meaning, words: one.deadlineText ?? '' };
	if (one.deadline !== null) return null;
	const folded = fold(one.quote);
	const low = folded.low.replace(/\s/g, ' ');
	for (const { language, key, meaning } of terms) {
		if (language !== one.language || key === '') continue;
		const at = low.indexOf(key);
		const edge = (index: number) => !/[\p{L}\p{N}]/u.test(low[index] ?? ' ');
		if (at >= 0 && edge(at - 1) && edge(at + key.length))
			return { meaning, words: folded.plain.slice(at, at + key.length) };
	}
	return null;
}
