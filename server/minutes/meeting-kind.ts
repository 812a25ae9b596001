import { languages } from '#server/capture/languages.ts';
import type { IssuerLevel } from '#server/countries/pack.ts';
import type { meetingKinds } from '#server/meetings/inputs.ts';

type Kind = (typeof meetingKinds)[number];

// The narrower word first: a sitting of a commission is a commission's.
const kinds = (['commission', 'working_trip', 'council', 'conference', 'sitting'] as const).map((kind) => ({
	kind,
	pattern: new RegExp(
		languages.either(({ meetings }) => meetings.kinds[kind]),
		'iu',
	),
}));

// A deputy is not the one deputized for, and the office's head is no head of government.
const levels = (['deputy_prime_minister', 'government_office_head', 'prime_minister', 'president'] as const).map(
	(level) => ({
		level,
		pattern: new RegExp(
			languages.either(({ meetings }) => meetings.levels[level]),
			'iu',
		),
	}),
);

/** What kind of meeting a title names; a sitting where it names none. */
export function kindOfMeeting(title: string): Kind {
	return kinds.find(({ pattern }) => pattern.test(title))?.kind ?? 'sitting';
}

/** At which level somebody chairs, by the office beside the name; the Prime Minister's where none is told. */
export function levelOfChair(chair: string): IssuerLevel {
	return levels.find(({ pattern }) => pattern.test(chair))?.level ?? 'prime_minister';
}
