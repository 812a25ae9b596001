import type { TimeWords } from '#server/capture/grammar.ts';

const numbers =
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
		.split(' ')
		.map((word, index) => [word, index + 1] as const);
const tens = 'thirty forty fifty sixty seventy eighty ninety'
	.split(' ')
	.map((word, index) => [word, index * 10 + 30] as const);

const spelled =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
		.split(' ')
		.concat(
			['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'].map(
				(word) => `twenty[- ]${word}`,
			),
		)
		.concat(['thirtieth']);

const by =
	'(?:(?:by|before|until|till|prior to|on or before|no later than|not later than|at the latest by|due(?: by| on)?|with a deadline of|(?<!whose )deadline(?: of| is)?):?|not after)';
const end = '(?:(?:the )?(?:very )?(?:end|close) of|the expiry of)';
/** An hour of the day before it: it does not move the date. */
const hour =
	'(?:(?:the )?(?:close of (?:business|play|day)|cob|end of (?:the )?(?:day|business)|midnight|(?:12 )?noon|midday|\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?|hours|hrs)),? (?:on )?)?';
const quarter = '(?:{ordinal} quarter|q{ordinal}|quarter {ordinal})';
const half = '(?:{ordinal} half(?: of the year)?|h{ordinal})';
const ofYear = '(?:,? (?:of )?(?:{year}|{thisYear}|{nextYear}))?';
const anchor =
	'(?: (?:of|from) (?:the )?(?:date of |day of |state |its |official |this )*(?<anchor>\\p{L}+)| (?:after|following) (?:the )?(?:date of |day of |state |its |official |this )*(?<anchor>(?:meeting|sign|adopt|approv|regist|publi|receipt|receiv|enact|entry|commenc|complet|submi)\\p{L}*))?';
const back = '(?:before|prior to|ahead of|in advance of)';
/** What stands before a term that is counted back and says that nothing later will do. */
const atLeast = '(?:at least|(?:no|not) (?:later|less|fewer) than|a minimum of)';
/** What the meeting itself makes: its approval and its signing are those of the meeting. */
const made =
	'(?:minutes?|protocol|decision|resolution|order|directive|instruction|document|memorandum|letter|circular|notice|decree|record|meeting)';
const working = '(?:working|business|work)[ -]days?';

/** Dates, deadlines and durations as English writes them. */
export const time: TimeWords = {
	months: [
		'jan(?:uary|\\.)?',
		'feb(?:ruary|\\.)?',
		'mar(?:ch|\\.)?',
		'apr(?:il|\\.)?',
		'may',
		'jun(?:e|\\.)?',
		'jul(?:y|\\.)?',
		'aug(?:ust|\\.)?',
		'sept?(?:ember|\\.)?',
		'oct(?:ober|\\.)?',
		'nov(?:ember|\\.)?',
		'dec(?:ember|\\.)?',
	],
	weekdays: [
		'mon(?:day)?',
		'tue(?:s|sday)?',
		'wed(?:nesday)?',
		'thu(?:r|rs|rsday)?',
		'fri(?:day)?',
		'sat(?:urday)?',
		'sun(?:day)?',
	],
	day: '(?:0?[1-9]|[12]\\d|3[01]) ?(?:st|nd|rd|th)?',
	dayWords: [...spelled.map((word, index) => [word, index + 1] as const), ['thirty[- ]first', 31]],
	numbers: [...numbers, ...tens, ['(?:a |one )?hundred', 100], ['an?', 1], ['a couple of', 2]],
	ordinals: ['first|1st|i|1', 'second|2nd|ii|2', 'third|3rd|iii|3', 'fourth|4th|last|final|iv|4'],
	units: {
		working_day: working,
		hour: "hours?'?",
		day: "(?:calendar )?days?'?",
		week: "weeks?'?",
		month: "(?:calendar )?months?'?",
		quarter: 'quarters?',
		half: 'half[- ]years?',
		year: "years?'?",
	},
	thisYear: 'this year|the current year',
	nextYear: 'next year|the following year|the coming year',
	next: 'next|the following|the coming',
	dates: [
		'(?:\\p{L}{3,9},? )?(?:the )?{day}(?: day)? (?:of )?{month}(?:,? (?:{year}|{thisYear}|{nextYear}))?',
		'{month} (?:the )?{day}(?:,? (?:{year}|{thisYear}|{nextYear}))?',
		'{year}-{monthNumber}-{day}',
		'{day}[./]{monthNumber}[./](?:{year}|{shortYear})',
	],
	phrases: [
		{ kind: 'date', say: `${by} (?:the )?${hour}{date}` },
		{ kind: 'date', say: 'to be (?:completed|done|finished) on {date}' },
		{ kind: 'end', of: 'year', say: 'to be (?:implemented|completed|carried out|finished|done) (?:in|during) {year}' },
		{ kind: 'date', say: '(?:between|from) [^,;.]{1,24}? ?(?:and|to|-|until|till) ?{date}', weak: true },
		{
			kind: 'date',
			say: '(?:at|for|to|in time for|before|by) (?:the|its|our) {date} (?:meeting|session|sitting)',
			near: true,
		},
		{ kind: 'date', say: '(?:on|for) {date}', weak: true, near: true },
		{ kind: 'date', say: '(?:further )?up to (?:the )?{date}', weak: true },
		{ kind: 'date', say: '{date}', bare: true },
		{ kind: 'middle', say: `${by} (?:the )?(?:mid[- ]|middle of )(?:the )?(?:{month}${ofYear}|{year}|year)` },
		{ kind: 'middle', say: `(?:the )?(?:mid[- ]|middle of )(?:the )?(?:{month}${ofYear}|{year}|year)`, bare: true },
		{ kind: 'after', of: 'day', say: `${by} tomorrow(?: morning| evening| night)?` },
		{
			kind: 'eve',
			of: 'month',
			say: `(?:${back}|${by} (?:the )?(?:start|beginning) of) {month}${ofYear}(?! ?\\d)`,
		},
		{
			kind: 'eve',
			of: 'quarter',
			say: `(?:${back} (?:the )?|${by} (?:the )?(?:start|beginning) of (?:the )?)${quarter}${ofYear}`,
		},
		{ kind: 'eve', of: 'year', say: `(?:${back}|${by} (?:the )?(?:start|beginning) of) (?:{year}|{nextYear})` },
		{ kind: 'end', of: 'month', say: `${by} (?:${end} )?{month}${ofYear}` },
		{ kind: 'end', of: 'month', say: `(?:at|in|within) ${end} {month}${ofYear}`, weak: true },
		{
			kind: 'end',
			of: 'month',
			say: `(?:in|during|over|within) (?:the course of )?(?:early |late |mid-)?{month}${ofYear}`,
			weak: true,
		},
		{
			kind: 'end',
			of: 'month',
			say: `(?:in|during|over|within|between) \\p{L}{3,9}\\.? ?(?:-|to|and|/) ?{month}${ofYear}`,
			weak: true,
		},
		{ kind: 'end', of: 'month', say: `(?:${end} |late )?{month}${ofYear}`, bare: true },
		{ kind: 'end', of: 'quarter', say: `${by} (?:${end} )?(?:the )?${quarter}${ofYear}` },
		{ kind: 'end', of: 'quarter', say: `(?:in|during|within|at) (?:${end} )?(?:the )?${quarter}${ofYear}`, weak: true },
		{ kind: 'end', of: 'quarter', say: `(?:${end} )?(?:the )?${quarter}${ofYear}`, bare: true },
		{ kind: 'end', of: 'half', say: `(?:${by}|in|during|within) (?:${end} )?(?:the )?${half}${ofYear}` },
		{ kind: 'end', of: 'half', say: `(?:${end} )?(?:the )?${half}${ofYear}`, bare: true },
		{
			kind: 'end',
			of: 'year',
			say: `(?:${by}|at|towards) (?:the )?(?:${end} )?(?:(?:the |this |the current |calendar )*(?:year|year-end)|{thisYear})(?! ?\\d)(?:'s|[ -]?)? ?(?:end)?`,
		},
		{ kind: 'end', of: 'year', say: `${by} (?:the )?(?:${end} )?{nextYear}(?:'s)?(?: end)?` },
		{ kind: 'end', of: 'year', say: `${by} (?:the )?(?:${end} )?(?:the year )?{year}(?:'s end)?(?! ?%)` },
		{
			kind: 'end',
			of: 'year',
			say: '(?:(?:within|in the course of|during) (?:the year )?|in the year ){year}(?! ?(?:-|to|and) ?\\d{4})',
			weak: true,
		},
		{
			kind: 'end',
			of: 'year',
			say: '(?:within|in the course of|during|before the end of|in|this year:?) {thisYear}',
			weak: true,
		},
		{
			kind: 'end',
			of: 'year',
			say: '(?:this year itself|(?:already |still )?this year)(?= so that|["\')]*[.;]|["\')]*$)',
			weak: true,
		},
		{ kind: 'end', of: 'year', say: `(?:${end} )?(?:the )?(?:{year}|year|year-end|this year)`, bare: true },
		{ kind: 'end', of: 'quarter', say: `${by} ${end} (?:the |this )?(?:current |{next} )?quarter` },
		{ kind: 'end', of: 'month', say: `(?:${by}|at) ${end} (?:the |this )?(?:current |{next} )?month` },
		{ kind: 'end', of: 'month', say: `${by} (?:the )?(?:month-end|month's end)` },
		{ kind: 'end', of: 'month', say: `(?:${by}|during|within) {next} month`, weak: true },
		{ kind: 'end', of: 'week', say: `(?:${by}|at) ${end} (?:the |this )?(?:current |{next} )?(?:working )?week` },
		{ kind: 'end', of: 'week', say: `(?:${by}|in|during|within) {next} week`, weak: true },
		{ kind: 'end', of: 'week', say: `${by} (?:the )?(?:week-end|week's end)` },
		{ kind: 'weekday', say: `${by} ${hour}(?:this |(?:{next}) )?{weekday}(?!,? \\d)` },
		{
			kind: 'day',
			say: `${by} (?:the )?{day}(?: day)? of (?:the |this |each |every |{next} )?(?:month|following month)`,
		},
		{
			kind: 'day',
			say: `${by} the (?<day>(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th))(?! (?:of|anniversary|session|meeting|congress|plenary))`,
		},
		{
			kind: 'after',
			say: `(?<!for )(?:within|in under|in no more than|no later than|not later than|in|inside|over|during) (?:(?:the |a |a period of )?(?:next|coming|maximum of|following)? ?){number} {unit}(?:'? time)?${anchor}`,
		},
		{
			kind: 'after',
			say: `(?:has|have|had|given|gives|gave|is given|are given)(?: \\p{L}+){0,7} {number} {unit}(?= (?:to|in which))`,
		},
		{ kind: 'after', of: 'month', say: `within (?:the|a) month${anchor}` },
		{ kind: 'after', of: 'week', say: `within (?:the|a) week${anchor}` },
		{ kind: 'back', say: `(?:${atLeast} )?{number} {unit} (?<target>${back})` },
		{
			kind: 'back',
			say: `${atLeast} {number} {unit} (?<target>${back} (?:the |a |an |its |their )?\\p{L}{2,30})`,
			untold: true,
		},
		{ kind: 'after', say: '{number} {unit}', bare: true },
		{ kind: 'after', say: 'within a {number}[ -]{unit}(?: period)?' },
		{
			kind: 'open',
			say: `${by} (?:${end} )?the (?:month|quarter) (?:following|after) (?:the )?(?:end of (?:the )?)?(?:reporting|reported) (?:quarter|month|period|half[- ]year|year)`,
		},
		{
			kind: 'open',
			say: '(?:to|at|by|for|before|in time for) (?:the |our |a |its )?(?:next|following|future|forthcoming|coming) (?:\\p{L}+ )?(?:meeting|session|sitting)(?: in {month}(?! {year}))?',
		},
		{
			kind: 'open',
			say: `${by} (?:the )?(?:${end} )?(?:the |this |the current |the next )?(?:financial|fiscal) year(?: {year}(?:[/-]\\d{2,4})?)?`,
		},
		{ kind: 'open', say: '(?:next|following) (?:\\p{L}+ )?meeting', bare: true },
		{ kind: 'open', say: '(?:early |mid-?|late )?(?:spring|summer|autumn|winter) {year}', bare: true },
	],
	ends: 'end|close',
	beforeTarget: 'to|of',
	titles:
		'(?:with a view to|expected to|aimed at)(?: [\\p{L}/,-]+){1,12} |(?:concept|strategy|strategic plan|plan|programme|program|policy|road ?map|agenda|vision|doctrine|law|act)(?: (?!must|shall|should|will|to)[\\p{L},-]+){0,7} ',
	ownEvents:
		'memorandum|letter|circular|resolution|directive|notice|protocol|meeting|sign|adopt|approv|issu|minute|decision|order|today|session|sitting',
	others: {
		deeds: 'sign|adopt|approv|issu',
		side: 'after',
		say: ` of (?!(?:(?:the|this|these|that|its|present|said|above) )*${made})(?:the |a |an |this |these |its )?(?:(?:new|draft|revised|relevant|said|amended) )?\\p{L}{2,30}| by (?!(?:the |its )?(?:chair|meeting|secretar))(?:the )?\\p{L}{2,30}`,
	},
	events: ['regist', 'publi', 'receipt|receiv', 'enact|force|commenc|effect', 'complet', 'submi'],
};
