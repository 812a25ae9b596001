import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Locale } from '#server/platform/language.ts';
import type { ShiftRule, WorkingCalendar } from '#server/platform/working-days.ts';

/** The same words in each language of the product. */
export type Names = Record<Locale, string>;

/** What sort of body an organization is; the Government Office keeps control, the others are given directives. */
export type OrganizationKind = 'government_office' | 'ministry' | 'akimat';

/** An organization as a country starts with it; an installation then edits its own copy. */
export type PackOrganization = {
	/** Stable across languages and renamings: `mlsp`, `kz-71`. */
	code: string;
	kind: OrganizationKind;
	name: Names;
	/** The form used in tables: an abbreviation, or the region's name. */
	short: Names;
	/** First day of its existence; null where that lies before anything the product can hold. */
	validFrom: CalendarDate | null;
	/** First day on which it no longer exists; null while it does. */
	validTo: CalendarDate | null;
};

/** A public holiday on its date. */
export type Holiday = {
	date: CalendarDate;
	name: Names;
	/** Whether another day is given off when this one falls on a weekend. */
	compensated: boolean;
};

/** A day whose nature differs from what the week says, and why. */
export type MovedDay = { date: CalendarDate; reason: Names };

/** Working days of a country with the names people are shown. */
export type CountryCalendar = Omit<WorkingCalendar, 'holidays' | 'daysOff' | 'workingDays'> & {
	holidays: readonly Holiday[];
	/** Free days beside weekends and holidays. */
	daysOff: readonly MovedDay[];
	/** Weekend days that are worked. */
	workingDays: readonly MovedDay[];
	/** The years for which the dates are known; outside them only weekends are. */
	firstYear: number;
	lastYear: number;
};

export const issuerLevels = [
	'president',
	'prime_minister',
	'deputy_prime_minister',
	'government_office_head',
	'other',
] as const;
export type IssuerLevel = (typeof issuerLevels)[number];

/** Who closes a directive and moves its deadline: the controller alone, or the curator on the controller's proposal. */
export type Decider = 'controller' | 'curator';

export type IssuerLevelRule = {
	level: IssuerLevel;
	name: Names;
	closing: Decider;
	deadline: Decider;
};

export type Topic = { code: string; name: Names };

/** A mark such as "urgent" on a directive, and within how many working days such a one is due unless a date is given. */
export type UrgencyMark = { code: string; name: Names; workingDays: number };

/** Whether what falls short is only told to the person, or refused. */
export const enforcements = ['warn', 'block'] as const;
export type Enforcement = (typeof enforcements)[number];

/** A step of a typical plan: at a share of the term (0…1), or so many working days after its beginning. */
export type PlanStep = { title: Names; at: { share: number } | { workingDays: number } };

/** How work of one kind usually goes; offered for the road map of a directive of that kind. */
export type TypicalPlan = {
	/** Stable: directives name their kind by it. */
	kind: string;
	name: Names;
	steps: readonly PlanStep[];
	/** How long it usually takes, in calendar days, where a directive has no deadline. */
	usualDays: number;
};

/** How a country controls its directives; an installation may set its own numbers over these. */
export type ControlRules = {
	/** In descending rank. */
	issuerLevels: readonly IssuerLevelRule[];
	topics: readonly Topic[];
	/** A deadline this many calendar days away or nearer is "due soon". */
	dueSoonDays: number;
	/** After so many calendar days without a report a directive counts as silent. */
	silentAfterDays: number;
	/** Where a deadline on a non-working day goes; `keep` leaves it and warns. */
	deadlineShift: ShiftRule;
	/** How many times a deadline may move, and whether the next time is only warned of or refused. */
	extensionLimit: { count: number; enforcement: Enforcement };
	/** The most urgent first. */
	urgencyMarks: readonly UrgencyMark[];
	/** Directives of these issuers owe a road map within so many working days of their issue. */
	planDuty: { levels: readonly IssuerLevel[]; workingDays: number };
	/** What happens at issue to a draft whose wording falls short of the drafting rules. */
	draftingCheck: { enforcement: Enforcement };
};

/** All that differs between countries, as plain data. */
export type CountryPack = {
	/** Lower-case ISO 3166-1 code. */
	code: string;
	name: Names;
	/** IANA time zone in which deadlines are dates. */
	timeZone: string;
	/** Languages in use, the default first. */
	locales: readonly [Locale, ...Locale[]];
	organizations: readonly PackOrganization[];
	/** Other names by which texts call the organizations, by code; in any of the languages. */
	aliases: Readonly<Record<string, readonly string[]>>;
	calendar: CountryCalendar;
	rules: ControlRules;
	/** Typical plans by kind of directive; an installation edits its own copy. */
	plans: readonly TypicalPlan[];
};
