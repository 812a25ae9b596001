import type { ClauseWords, NameWords } from '#server/capture/clause-words.ts';
import type { LanguageSigns, MeetingWords, TitleWords } from '#server/capture/document-words.ts';
import type { DraftingSigns } from '#server/capture/drafting-signs.ts';
import type { FigureWords } from '#server/capture/figure-words.ts';
import type { Span } from '#server/capture/folded.ts';
import type { ActionLineWords, ProposalWords } from '#server/capture/minutes-words.ts';
import type { Locale } from '#server/platform/language.ts';

/*
 * What a language must say of itself to be read. Patterns are regular expressions over text in lower case
 * (see folded.ts) in which one space stands for any space and {names} for the vocabulary below.
 */

export type Period = 'week' | 'month' | 'quarter' | 'half' | 'year';
export type Unit = 'working_day' | 'hour' | 'day' | Period;

/** What a phrase of time says, before it is counted out against a meeting's date. */
export type PhraseKind =
	/** {day} {month} with or without {year}. */
	| 'date'
	/** The last day of a period: {month}, {ordinal} quarter or half, {year}; none of them means the present one. */
	| 'end'
	/** The 15th of {month}, or the end of June of {year}. */
	| 'middle'
	/** The end of the {ordinal} ten days of {month}. */
	| 'decade'
	/** The last day before a period begins: "before December", «до начала года». */
	| 'eve'
	/** {number} {unit} from the meeting or from what {anchor} names. */
	| 'after'
	/** {number} {unit} before the time that stands beside the group `target`. */
	| 'back'
	| 'weekday'
	/** {day} of the month. */
	| 'day'
	/** A time that no calendar knows: "at the next meeting". */
	| 'open';

export type Phrase = {
	kind: PhraseKind;
	say: string;
	of?: Unit;
	/** The month of which it speaks though it does not name it: "before summer" is before June. */
	month?: number;
	/** Read only where a label or a column says that a date stands there. */
	bare?: boolean;
	/** A weaker sign of a deadline than the others: "in March". */
	weak?: boolean;
	/** Without a year it is believed only within half a year of the meeting: "on 5 May" may tell of the past. */
	near?: boolean;
	/** Of those counted back: told as it stands, without a date, where what it is counted from is no date. */
	untold?: boolean;
};

export type TimeWords = {
	/** January to December. */
	months: readonly string[];
	/** Monday to Sunday. */
	weekdays: readonly string[];
	/** Ways to write the number of a day, with its endings; words stand in dayWords. */
	day: string;
	dayWords: readonly (readonly [string, number])[];
	numbers: readonly (readonly [string, number])[];
	/** First to fourth. */
	ordinals: readonly string[];
	units: Readonly<Record<Unit, string>>;
	/** The year of the meeting and the one after it, in the place where a year stands. */
	thisYear: string;
	nextYear: string;
	/** "Next" before a week, a month, a quarter. */
	next: string;
	/** Forms of a date; used by {date} in phrases. */
	dates: readonly string[];
	phrases: readonly Phrase[];
	/** What may stand before a phrase that makes it part of a name: "Strategy … until 2030". */
	titles: string;
	/** Small words between "before" and the time that is counted back from: "prior to". */
	beforeTarget?: string;
	/** Words by which a phrase with a year ends a period, whatever stands before it. */
	ends: string;
	/** Events at which a document is made: counting from them is counting from the meeting. */
	ownEvents: string;
	/**
	 * Deeds by which not only a document of the meeting is made, and the words on one side of them that say that
	 * something else was: "approval [of the law]", «[заң] қабылданғаннан».
	 */
	others: { deeds: string; side: 'after' | 'before'; say: string };
	/** Stems of other events, whose date may stand elsewhere in the text. */
	events: readonly string[];
};

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half_yearly' | 'yearly';

/** How an act reads: who is meant stands in `whom`, what is to be done begins at `what`. */
export type ActRule = {
	name: string;
	/** May hold the groups `verb`, `whom` and `what`; without `what` the whole clause is the action. */
	say: string;
	/** Where to look for the addressees: the group, the whole clause, or nowhere. */
	whom: 'group' | 'clause' | 'none';
	/** Of the cases found there, those that address. */
	roles?: readonly Role[];
	/** Below a head that names somebody: the cases that still address; who stands in the others receives. */
	below?: readonly Role[];
	/** Where the group names nobody: the cases that address in the words before the verb. */
	before?: readonly Role[];
	strength: number;
	/** It counts only when one of these is there; `beside`, named last, is an order in the sentences around. */
	needs?: readonly ('addressee' | 'deadline' | 'list' | 'head' | 'minutes' | 'beside')[];
	/** Read only in a list that directs. */
	listed?: boolean;
	/** Whom it addresses is addressed to the end of the paragraph: "To the Ministry: do this. Also do that." */
	onward?: true;
	/** Nothing but addressees may stand in the group `whom`. */
	tight?: boolean;
	/** A short name of whatever form is an addressee. */
	anyName?: boolean;
	/** Where no known form of a name stands, the few words there are who is meant. */
	whole?: boolean;
	/** Words with capitals that only look like names do not count as addressees. */
	formal?: boolean;
	/** Where its action divides into several, each a directive. */
	series?: string;
	/** What stands before it in its paragraph tells why it was decided, and gives nobody anything to do. */
	concludes?: boolean;
	/** Whom it names is asked by somebody else, who is not named: the reading infers that he is meant. */
	indirect?: boolean;
	/** A motion: it decides only where it was seconded or carried. */
	carried?: boolean;
	/** The act happened: an earlier one may be recounted with it. */
	past?: boolean;
	/** Its verb is the one of the clause before: «обязал акимат …, а фонды – …». */
	gapped?: boolean;
	/** In minutes a name alone may be an addressee: "Anna to look for the key". */
	people?: boolean;
	/** Read only in minutes. */
	minuted?: true;
	/** General law speaks so as well: a noun that could be anybody is not addressed. */
	binding?: boolean;
	/** It decides without naming anyone: nobody is inferred. */
	collective?: boolean;
};

/** The part that a name plays, as far as its form shows it. */
export type Role = 'subject' | 'addressee' | 'with' | 'from' | 'owner' | 'object' | 'any';

export type Mention = Span & {
	code: string | null;
	/** A `name` is words with capitals of which nothing more is known. */
	kind: 'organization' | 'group' | 'office' | 'person' | 'name';
	role: Role;
};

/** How the governments of several areas are named in one phrase. */
export type Areas = {
	/** What they are called together: "akimats of". */
	head: string;
	noun: 'first' | 'last';
	/** Words that say of what kind areas are, on which side of their names, and how the government of one is called. */
	kinds: readonly { said: string; side: 'before' | 'after'; name: string }[];
	/** What joins them, after a comma and without one. */
	joined: { afterComma: string; between: string };
	/** Of the words that say a kind, the plurals: they speak of all the areas beside them. */
	many: string;
};

export type Grammar = {
	language: Locale;
	signs: LanguageSigns;
	titles: TitleWords;
	meetings: MeetingWords;
	names: NameWords;
	clauses: ClauseWords;
	drafting: DraftingSigns;
	/** What is said around a figure. */
	figures?: FigureWords;
	actionLines?: ActionLineWords;
	proposals?: ProposalWords;
	/** The verb ends its clause: who is meant stands before it. */
	verbLast: boolean;
	/** Abbreviations after which a full stop ends no sentence. */
	abbreviations: string;
	time: TimeWords;
	recurrence: readonly { frequency: Frequency; say: string }[];
	standing: string;
	/** Rules of acts, the surest first. */
	acts: readonly ActRule[];
	/** A verb that begins an item of a list, or follows "the Clerk to". */
	actionStart: string;
	/** Acts that decide or note and give nobody anything to do. */
	notActions: string;
	/** What minutes say of a motion that passed. */
	carried?: string;
	/** Verbs of an order: whoever is told so has something to do even where a meeting that did it would only decide. */
	orders?: string;
	/** Words before an act in a past tense that make it an earlier one, and the forms of that tense. */
	recounted: string;
	pastVerb: string;
	/** Where a sentence may be cut because another act begins: the match ends where the next clause does begin. */
	cuts: string;
	/** A clause with these is no directive: permission, question, negation, report. */
	never: string;
	/** Heads of lists: "ACTION:", «РЕШИЛИ:». */
	heads: string;
	/** How a head ends whose items name what its verb is about: «… обеспечить:». */
	governs: string;
	/** Lines under which an organization alone is an answer to "who"; `finished` says that what stands before is done. */
	labels: {
		responsible: string;
		deadline: string;
		action: string;
		decision: string;
		due: string;
		finished: string;
		/** "Respectively": each of several dates is that of one of the directives before. */
		respectively?: string;
		/** "Proponent: Minister of Ports" above what is decided, naming nobody. */
		proposer?: string;
		/** All that is to be done in "Clerk to action": the sentence before says what. */
		bare?: string;
	};
	columns: { action: string; assignee: string; deadline: string; number: string };
	/** "Responsible for this are …": names for what was said before. */
	responsible: string;
	/** "A report on the execution must be submitted by …". */
	reportOnIt: string;
	/** Those who give directives: as the subject of a sentence they are not its addressee. */
	issuers: string;
	/** "Moreover", «кроме того»: what is instructed with these words is meant for whom the words before are meant. */
	goesOn?: string;
	/** Words by which minutes of a body that knows its people are told from press. */
	minutes?: string;
	/** Who carries out what a meeting decides and gives to nobody. */
	keeper?: string;
	/** Verbs by which who instructs speaks: «поручаю». Named nobody, they mean whom the sentences around name. */
	speaks?: string;
	/** How a sentence begins that says of the one before it that it was an order: «Такое поручение дал …». */
	suchOrder?: string;
	/** After a quote, who was spoken to, in the group `whom`: «…», – потребовала от глав районов. */
	tags?: string;
	/** Verbs by which somebody reports: what is instructed next, naming nobody, is meant for them; `heard` owns a report. */
	reports?: string;
	/** "This ministry", "it": someone named before. */
	backward: string;
	/** Where names of what to align with begin; they follow in the group `with`. */
	links: readonly string[];
	indicators: readonly string[];
	/** Words that lead over to the next act: left at an end, they belong to neither. */
	joins: string;
	/** Words in an action after which stands who acts together with the addressee: "jointly with". */
	together?: string;
	/** Words that may stand among addressees without being one. */
	among: string;
	/** A body by its form alone, where nothing else stands: "records officers"; a language may have none. */
	bodies: string;
	/** Nouns that, standing bare, say whom a law binds and not who is told: "companies". */
	anybody: string;
	/** A noun in the plural that several bodies share, in front of their matters or behind them, and its singular. */
	shared: { plural: string; singular: string; noun: 'first' | 'last'; and: string };
	areas?: Areas;
	/** A name of an organization, as a pattern that reads it in every form. */
	nameForms(name: string): string[];
	/**
	 * How a long name is often shortened: `cut` where it binds several matters ("Ministry of Labour [and Social
	 * Protection …]"), which counts where no other organization is cut to the same; `less` by its last words.
	 */
	shorterNames(name: string): { cut?: string | null; less?: string | null };
	/** Organizations, offices and persons that no list knows, by their form. */
	formMentions(plain: string, low: string): Mention[];
	/** The role that a found name plays, from its own form and its surroundings. */
	roleOf(plain: string, low: string, span: Span): Role;
	/** Words that carry no content when two sentences are compared. */
	stop: string;
};
