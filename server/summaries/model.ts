import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Instant } from '#server/platform/clock.ts';
import type { Locale } from '#server/platform/language.ts';
import type { Bucket, Figures } from '#server/summaries/figures.ts';
import type { DirectiveLine, Worded } from '#server/summaries/line.ts';

/** What a summary is about. */
export type SummaryScope =
	| { kind: 'all' }
	| { kind: 'meeting'; id: string; title: string; heldOn: CalendarDate; number: string | null }
	| { kind: 'organization'; id: string; code: string; name: string };

/** A number with its label, as it stands in the grid of headline figures. */
export type Figure = {
	key: string;
	label: string;
	/** Null where the figure is not defined ("n/a"). */
	value: number | null;
	text: string;
	/** What the number says at a glance; drawn as weight and colour beside the word, never instead of it. */
	tone: 'plain' | 'alarm' | 'attention' | 'good';
};

/** One directive of the annex: its data for programs, its wording for people. */
export type AnnexRow = { row: Worded; bucket: Bucket; line: DirectiveLine };

/** Directives of one organization that stand alike; `rows` are places in the annex. */
export type DirectiveGroup = { bucket: Bucket; label: string; count: number; rows: number[] };

export type OrganizationBlock = {
	/** Null for directives that have no lead organization yet. */
	code: string | null;
	name: string;
	short: string;
	figures: Figures;
	/** "12 directives, 5 on control, 1 overdue; executive discipline 87.5 %". */
	finding: string;
	discipline: string;
	groups: DirectiveGroup[];
	/** In the summary of one organization: directives led by others in which it assists. */
	assisted: { label: string; count: number; rows: number[] } | null;
};

export type ChartSeries = { bucket: Bucket; label: string };
export type ChartRow = { code: string | null; label: string; total: number; values: number[] };

/** Directives by organization (rows) and by how they stand (series, in the order of urgency). */
export type SummaryChart = {
	/** What the chart shows, said as a finding. */
	title: string;
	series: ChartSeries[];
	rows: ChartRow[];
	/** The longest bar, at least 1. */
	longest: number;
};

/** Every word that a page or a document adds around the figures. */
export type SummaryLabels = {
	headline: string;
	chart: string;
	organizations: string;
	organization: string;
	total: string;
	discipline: string;
	annex: string;
	trail: string;
	none: string;
	columns: Record<AnnexColumn, string>;
};

/** Columns of the annex as people read it. */
export const annexColumns = [
	'number',
	'directive',
	'organizations',
	'deadline',
	'selfReport',
	'assessment',
	'schedule',
	'lastReport',
] as const;
export type AnnexColumn = (typeof annexColumns)[number];

/**
 * A progress summary: everything that the page and every file say, already worded in `locale`.
 * Renderers draw it and decide nothing.
 */
export type SummaryModel = {
	locale: Locale;
	scope: SummaryScope;
	from: CalendarDate | null;
	to: CalendarDate | null;
	asOf: Instant;
	title: string;
	/** Who keeps these directives on control, above the title. */
	house: string;
	scopeLine: string;
	periodLine: string;
	asOfLine: string;
	/** The limits of the reader's reach; empty for one who sees everything. */
	reachLine: string;
	/** "For official use only" when a directive in it is; else empty. Every page of a document bears it. */
	restrictedLine: string;
	/** The summary in one sentence. */
	finding: string;
	figures: Figures;
	headline: Figure[];
	disciplineNote: string;
	chart: SummaryChart;
	organizations: OrganizationBlock[];
	annex: AnnexRow[];
	/** How many directives the annex leaves out because the document would be too long, and the sentence that says so. */
	omitted: number;
	omittedNote: string;
	/** Where the trail stood when this was made: proof against later change. */
	trail: { seq: number; hash: string };
	trailLine: string;
	labels: SummaryLabels;
};
