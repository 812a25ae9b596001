import type { Span } from '#server/capture/folded.ts';
import type { Mention, Role } from '#server/capture/grammar.ts';
import { regex } from '#server/capture/patterns.ts';

const cap = "\\p{Lu}[\\p{L}'-]*";
const heads =
	'Ministry|Ministries|Department|Office|Agency|Agencies|Committee|Commission|Council|Directorate|Division|Secretariat|Bureau|Board|Authority|Inspectorate|Fund|Bank|Service|Institute|Centre|Center|Academy|Administration|Akimat|Akimats|Akim|Akims|Government|Cabinet|Chamber|Team|Group|Unit|Taskforce|Task Force|Police|Treasury|Company|Corporation|Draftsman|Officer|Officers|Official|Officials|Manager|Director|Chairman|Chairperson|Chair|Secretary|Clerk|Treasurer|Adviser|Engineer|Warden|Governor|Governors|Minister|Ministers|Mayor|Head|Registrar|Prosecutor|Auditor|Ombudsman|Parliament|University|Trust|Association|Society|Union|Federation|Party|Members|Leader|Coordinator';
const notHead = `(?!(?:the\\s+)?(?:${cap}\\s+){0,3}(?:${heads})(?![\\p{L}]))`;
/** "Ministry of Justice, Prison Affairs and Constitutional Reforms". */
const withMatter = `(?:${cap}\\s+){0,4}(?:${heads})s?\\s+(?:of|for|on)\\s+(?:the\\s+)?${cap}(?:\\s+(?:(?:of|for|on)\\s+(?:the\\s+)?)?${notHead}${cap})*(?:(?:,\\s+${notHead}${cap}(?:\\s+${cap})*)*,?\\s+(?:and|&)\\s+${notHead}${cap}(?:\\s+(?:of\\s+(?:the\\s+)?)?${notHead}${cap})*)?`;
/** "Foreign and Commonwealth Office", "Transparency Team", "Legal Draftsman". */
const withHead = `(?:(?!(?:${heads})(?!\\p{L}))${cap}\\s+(?:and|&)\\s+|${cap}\\s+(?!and|&)){0,5}(?:${heads})(?:'s?)?(?:\\s+(?:${heads}))?(?:'s?)?`;
const titled = `(?:(?:(?:First )?(?:Deputy |Vice )?(?:Prime )?Minister|Governor|Mayor|Senator|Akim|Judge|Professor|General|Colonel)(?=\\s+${cap}\\s+${cap})|Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof)\\.?(?:\\s+(?:Mr|Mrs|Ms|Miss|Dr)\\.?)?\\s+${cap}(?:\\s+${cap})?`;
const groups =
	'(?:(?:the\\s+)?(?:akims|governors|heads|mayors|akimats|ministers|chairs|directors)\\s+of\\s+(?:all\\s+|the\\s+)*(?:\\p{Ll}+\\s+){0,2}(?:regions|cities|districts|ministries|agencies|departments|schools|hospitals|councils|bodies)|(?:(?:all|relevant|the|these|both|other|interested|concerned|regional|local|state|government|central|responsible|competent|line)\\s+){1,4}(?:\\p{Ll}+\\s+){0,2}(?:ministries|akimats|agencies|departments|bodies|authorities|governors|akims|members|officials|councillors|executives|heads|ministers|organi[sz]ations|companies|banks|regions|institutions|universities|operators))';
const offices =
	"(?:the\\s+)?(?:\\p{Ll}+\\s+)?(?:clerk|secretariat|government|cabinet|treasurer|chairman|chairperson|committee|council|working group|ministry|governor|mayor|secretary|board|police|prosecutor's office|akimat|agency|regulator|task force|commission)(?!\\p{L})";

const patterns: readonly [Mention['kind'], RegExp][] = [
	['group', regex(`(?<![\\p{L}\\p{N}])(?:${groups})(?![\\p{L}])`, 'giu')],
	['organization', regex(`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+)?(?:${withMatter})`, 'gu')],
	['organization', regex(`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+)?(?:${withHead})(?![\\p{L}])`, 'gu')],
	['person', regex(`(?<![\\p{L}\\p{N}])(?:${titled})`, 'gu')],
	['office', regex(`(?<![\\p{L}\\p{N}])(?:${offices})`, 'giu')],
	['office', /(?<![\p{L}\p{N}])(?:the\s+)?\p{Lu}[\p{Lu}&]{1,7}(?![\p{L}\p{N}])/gu],
	['name', regex(`(?<![\\p{L}\\p{N}])${cap}(?:\\s+${cap}){0,2}(?![\\p{L}])`, 'gu')],
];

const notNames = regex(
	/^(?:the |a |an )?(?:i|ii|iii|iv|act|bill|law|concept|strategy|plan|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|he|she|it|they|we|this|that|these|those|and|but|also|in|on|at|by|for|action|actions|agreed|resolved|decision|additionally|meanwhile|moreover|however|finally|so|the|a|an|if|as|all|there|each|any|such|no|our|their|his|her|its|deadline|due|then|now|when|where|who|legislative|please|following|following discussion|to|draft|proposals?|information|reports?|therefore|uk|eu|us|usa|un|uae|ogp|gdp|id|ai|it|ict|vat|who|ngo|ngos|tv|agm|am|pm|all councillors present|further|under|after|before|during|while|since|president|discussion|prime minister)$/i,
);

/** Organizations, offices, groups and persons by their form; earlier patterns win over later ones. */
export function formMentions(plain: string, low: string): Mention[] {
	const found: Mention[] = [];
	for (const [kind, pattern] of patterns) {
		for (const match of plain.matchAll(pattern)) {
			const text = match[0].trimEnd();
			if (notNames.test(text) || (kind === 'name' && notNames.test(text.split(/\s/)[0] ?? ''))) continue;
			const span = { start: match.index, end: match.index + text.length };
			if (found.some((one) => one.start < span.end && span.start < one.end)) continue;
			found.push({ ...span, code: null, kind, role: roleOf(plain, low, span) });
		}
	}
	return found.sort((one, other) => one.start - other.start);
}

/** English shows by the word before what part a name plays. */
export function roleOf(_plain: string, low: string, span: Span): Role {
	const before = low.slice(Math.max(0, span.start - 40), span.start);
	if (
		/(?:with|alongside)(?:\s+(?:the|all))*(?:\s+(?:participation|involvement|support|assistance)\s+of)?(?:\s+the)?\s+$/.test(
			before,
		)
	)
		return 'with';
	if (/(?<!\p{L})by(?:\s+the)?\s+$/u.test(before)) return 'subject';
	if (
		/(?<!\p{L})(?:of|from|between|for|at|in|under|about|against|within|than|near|per|as|via|into)(?:\s+(?:the|a|an|its|this|all))?\s+$/u.test(
			before,
		)
	)
		return 'owner';
	return 'any';
}
