import type { IssuerLevel } from '#server/countries/pack.ts';
import type { meetingKinds } from '#server/meetings/inputs.ts';

type Kind = (typeof meetingKinds)[number];

// The narrower word first: a sitting of a commission is a commission's.
const kinds: readonly (readonly [RegExp, Kind])[] = [
	[/комисси|commission/iu, 'commission'],
	[/рабоч\p{L}* поездк|working (?:trip|visit)|жұмыс сапар/iu, 'working_trip'],
	[/(?<!\p{L})совет(?!\p{L}*щ)|council|алқалы кеңес|кеңесінің отырыс/iu, 'council'],
	[/совещани|селектор|conference|кеңес/iu, 'conference'],
	[/заседани|sitting|session|отырыс/iu, 'sitting'],
];

// A deputy is not the one deputized for, and the office's head is no head of government.
const levels: readonly (readonly [RegExp, IssuerLevel])[] = [
	[
		/заместител\p{L}* премьер|вице-премьер|deputy prime minister|премьер-министр\p{L}*\s+(?:бірінші\s+)?орынбасар/iu,
		'deputy_prime_minister',
	],
	[
		/руководител\p{L}* аппарата правительства|head of the government office|үкімет аппаратының басшы/iu,
		'government_office_head',
	],
	[/премьер-министр|prime minister/iu, 'prime_minister'],
	[/(?<!вице-)президент|(?<!vice )president/iu, 'president'],
];

/** What kind of meeting a title names; a sitting where it names none. */
export function kindOfMeeting(title: string): Kind {
	return kinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'sitting';
}

/** At which level somebody chairs, by the office beside the name; the Prime Minister's where none is told. */
export function levelOfChair(chair: string): IssuerLevel {
	return levels.find(([pattern]) => pattern.test(chair))?.[1] ?? 'prime_minister';
}
