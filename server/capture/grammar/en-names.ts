import type { Span } from '#server/capture/folded.ts';
import type { Mention, Role } from '#server/capture/grammar.ts';
import { matches, regex } from '#server/capture/patterns.ts';

const cap = "\\p{Lu}(?!\\.\\s?\\p{Lu})[\\p{L}'-]*";
const bodies =
	'Ministry|Ministries|Departments?|Office|Agency|Agencies|(?:Sub-?)?Committees?|Sub-committee|Commissions?|Councils?|Directorate|Division|Secretariat|Bureau|Boards?|Authority|Authorities|Inspectorate|Funds?|Banks?|Services?|Institutes?|Cent(?:re|er)s?|Academy|Administrations?|Akimats?|Government|Cabinet|Chamber|Teams?|Groups?|Units?|Task ?[Ff]orce|Police|Treasury|Company|Corporation|Parliament|University|Universities|Trust|Association|Society|Union|Federation|Party|Forum|Panel|Foundation|Registry|Customs|Hospitals?|Schools?|Laboratory|Museum|Library|Stores|Command|Corps|Delegation|Mission|States|Executive|Regulator|Presidency|Observatory|Works|Operator';
const posts =
	'(?:Director|Secretary|Auditor|Attorney|Solicitor|Surveyor|Accountant|Registrar|Governor|Prosecutor|Inspector|Controller|Comptroller|Commissioner|Postmaster)[ -]General|Akims?|Administrators?|Statistician|Speaker|Ambassador|Draftsman|Officers?|Officials?|Managers?|Directors?|Chairman|Chairperson|Chairs?|Secretary|Secretaries|Clerk|Treasurer|Advis[eo]r|Engineers?|Warden|Governors?|Ministers?|Mayors?|Heads?|Registrar|Prosecutor|Auditor|Ombudsman|Members|Leader|Coordinator|Commissioners?|Collectors?|Superintendents?|Inspectors?|Controller|Comptroller|Master|Marshal|Attorney|Counsel|Surveyor|Architect|Librarian|Accountant|Planner|Representatives?|Envoy|Rapporteur|Executives|Contractor|Councillors';
const heads = `${bodies}|${posts}`;
const notHead = `(?!(?:the\\s+)?(?:${cap}\\s+){0,3}(?:${heads})(?![\\p{L}-]))`;
/** "Ministry of Justice, Prison Affairs and Constitutional Reforms", "Governor of the Central Bank". */
const withMatter = `(?:${cap}\\s+){0,4}(?:${heads})\\s+(?:of|for|on)\\s+(?:the\\s+)?${cap}(?:\\s+(?:(?:of|for|on)\\s+(?:the\\s+)?)?${cap}){0,6}(?:(?:,\\s+${notHead}${cap}(?:\\s+${cap})*)*,?\\s+(?:and|&)\\s+(?:the\\s+(?=(?:Arts|Environment|Media|Islands|Economy)(?!\\p{L})))?${notHead}${cap}(?:\\s+(?:of\\s+(?:the\\s+)?)?${notHead}${cap})*)?`;
const small =
	'(?!(?:to|is|are|was|were|must|shall|should|will|has|have|had|that|which|who|together|jointly|with|the|all|other|its|their|akims?|akimats?|governors?|mayors?|ministries|ministry|minister|agency|agencies|departments?|authorities|companies|bodies|committees?|heads?|regional|local|relevant|interested|concerned)\\s)\\p{Ll}+';
/** "Administration of motor roads and transport", before what is said of it. */
const withSmallMatter = `(?:${cap}\\s+){0,3}(?:${bodies})\\s+(?:of|for)\\s+${small}(?:\\s+${small}){0,5}?(?=\\s+(?:to|is|are|was|were|must|shall|should|has|have|will|needs)\\s)`;
/** "Secretary to the Treasury", "Secretary to the Ministry of Lands". */
const secretaryTo = `Secretar(?:y|ies)\\s+to\\s+(?:the\\s+)?(?:Treasury|President|Prime\\s+Minister|Cabinet|Government|Minist(?:ry|ries|er)\\s+(?:of|for)\\s+${cap}(?:(?:,\\s+|,?\\s+(?:and|&)\\s+|\\s+)${cap}){0,6})`;
/** "Secretary, Rural Development", "Collector, Raigad". */
const withPlace = `(?:${cap}\\s+){0,3}(?!Chair|Clerk|Treasurer|Members|Mayor)(?:${posts}),\\s+${notHead}(?!Mrs?(?!\\p{L})|Ms|Dr|Cllr|Couns?(?!\\p{L})|Hon)${cap}(?:\\s+(?:and\\s+)?${notHead}${cap}){0,3}`;
/** "Foreign and Commonwealth Office", "Transparency Team", "Legal Draftsman", "Executive Engineer (PWD)". */
const withHead = `(?:(?!(?:${heads})(?![\\p{L}-]))${cap}\\s+(?:and|&)\\s+|${cap}\\s+(?!and|&)){0,5}(?:${heads})(?![\\p{L}-])(?:'s?)?(?:\\s+(?:${heads}))?(?:'s?)?(?:\\s+\\(\\p{Lu}[\\p{Lu}&]{1,6}\\))?`;
const titled = `(?:(?:(?:First )?(?:Deputy |Vice )?(?:Prime )?Minister|Governor|Mayor|Senator|Akim|Judge|Professor|General|Colonel|President|Chairman|Director)(?=\\s+${cap}\\s+${cap})|Hon\\.?\\s?(?:Deputy\\s+)?Prime\\s+Minister|(?:Deputy\\s+)?PM(?=\\s+${cap}\\s+${cap})|Hon|Rev(?:d|erend)?|(?:(?:County|Borough|District|City|Town|Parish|Ward)\\s+)?(?:Councillors?|Cllrs?)|Crs?|[Cc]ouns?|Councilmembers?|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof)(?:\\.\\s*|\\s+)(?:\\(?(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.?\\)?\\.?\\s+)?(?:\\p{Lu}\\.\\s*){0,4}${cap}(?:\\s+(?!Minister\\s+(?:of|for)\\s)${cap}){0,2}(?:\\s+(?:de|da|di|bin|al|van|von|el|ul)\\s+${cap})?`;
const places = `${cap}(?:\\s+${cap})?(?:,\\s+${cap}(?:\\s+${cap})?)*(?:,?\\s+and\\s+${cap}(?:\\s+${cap})?)?(?:\\s+(?:regions?|oblasts?|districts?|cities|provinces?|counties))?`;
const ofPlaces = `(?:[Tt]he\\s+)?(?:[Aa]kims|[Aa]kimats|[Gg]overnors|[Mm]ayors|[Hh]eads|[Aa]uthorities|[Aa]dministrations)\\s+of\\s+(?:the\\s+)?(?:cities\\s+of\\s+)?${places}`;
const groups =
	'(?:(?:the\\s+)?ministries\\s+of\\s+(?!all\\s|the\\s)\\p{Ll}+(?:(?:,\\s+|\\s+and\\s+)(?!to\\s)\\p{Ll}+)+(?:\\s+development)?(?!\\p{L})|(?:the\\s+)?(?:(?:chief|deputy|first|principal|permanent|vice|executive)\\s+)?(?:akims|k?hokims|governors|heads|mayors|akimats|ministers|chairs|directors|secretaries)\\s+of\\s+(?:all\\s+|the\\s+)*(?:\\p{Ll}+\\s+){0,2}(?:regions|cities|districts|ministries|agencies|departments|schools|hospitals|councils|bodies|provinces|states|levels)|(?:(?:all|relevant|sectoral|authori[sz]ed|the|these|both|other|interested|concerned|regional|local|state|government|central|responsible|competent|line|structural|territorial|subordinate|county|district|city|municipal|provincial|district-level)\\s+){1,4}(?:(?!\\p{L}+s\\s|(?:instruct|direct|order|task|ask|request|urg|charg|told|requir|advis|invit|remind|commission|assign)\\p{L}*\\s)\\p{Ll}+\\s+){0,2}(?:ministries|akimats|agencies|departments|bodies|authorities|governors|akims|mayors|members|officials|officers|councillors|councils|executives|heads|ministers|secretaries|organi[sz]ations|companies|banks|regions|institutions|universities|operators|inspectors|managers|governments|administrations|delegations|states|parties|commanders|prosecutors|chiefs|leaders|commissioners|collectors|services|divisions|subdivisions|structures|teams|engineers|doctors|units|directors|directorates|committees|employers|schools|hospitals|farms|utilities|operators))';
const offices =
	"(?:the\\s+)?(?:(?:deputy|acting|first)\\s+)?(?:head|governor|akim|mayor|chief|director|chairman|leader)\\s+of\\s+(?:the\\s+|each\\s+|this\\s+)(?:\\p{Ll}+\\s+){0,2}?(?:region|city|district|agency|department|ministry|company|fund|committee|administration|province|oblast)(?![\\p{L}-])|(?:the\\s+)?(?:(?!\\p{L}+(?:ed|ing|[st]?ts|ks|cts|rs)\\s|(?:and|to|by|of|for|with|that|told|or|in|on|at|from|as)\\s)\\p{Ll}+\\s+)?(?:clerk|secretariat|government|cabinet|treasurer|chairman|chairperson|chair|committee|council|working group|ministry|department|governor|mayor|secretary|board|police|prosecutor's office|akimats?|akims|k?hokims?|k?hokimi?y?ats?|governors|mayors|agency|regulator|task force|team|panel|sub-?group|working party|commission|inspectorate|authority|management|administration|contractor|director|caretaker|handyman|groundsman|bursar|draftsman|headteacher|principal|coordinator|(?:district|county|town|parish|ward)\\s+councill?ors?|councill?ors?)(?![\\p{L}-])";

/** "The structures of the Interior Ministry and the Customs Agency". */
const partsOf = `(?:[Tt]he\\s+)?(?:structures|bodies|units|divisions|subdivisions|subordinate\\s+(?:organi[sz]ations|bodies)|leadership|representatives|specialists|territorial\\s+(?:bodies|departments))\\s+of\\s+(?:the\\s+)?${cap}(?:\\s+(?:(?:of|for)\\s+)?${cap}){0,4}(?:,?\\s+and\\s+(?:the\\s+)?${cap}(?:\\s+${cap}){0,3})?`;

const patterns: readonly [Mention['kind'], RegExp][] = [
	// "The President in his capacity as the Minister of Defence".
	[
		'office',
		regex(
			`(?<![\\p{L}\\p{N}])(?:(?:H\\.\\s?E\\.?|HE|His\\s+Excellency|Her\\s+Excellency)\\s+)?(?:[Tt]he\\s+)?(?:Hon\\.?\\s+)?(?:President|Prime\\s+Minister),?\\s+(?:in\\s+(?:his|her|the)\\s+capacity\\s+(?:as|of)|as)\\s+(?:the\\s+)?[Mm]inister\\s+(?:of|for)\\s+(?:\\p{Ll}+|${cap}(?:(?:,?\\s+(?:and\\s+|&\\s+)?|\\s+of\\s+)${cap})*)`,
			'gu',
		),
	],
	['group', regex(`(?<![\\p{L}\\p{N}])(?:${ofPlaces})(?![\\p{L}])`, 'gu')],
	['group', regex(`(?<![\\p{L}\\p{N}])(?:${partsOf})(?![\\p{L}])`, 'gu')],
	['group', regex(`(?<![\\p{L}\\p{N}])(?:${groups})(?![\\p{L}])`, 'giu')],
	// "The Energy, Industry and Transport Ministries".
	[
		'organization',
		regex(
			`(?<![\\p{L}\\p{N}])[Tt]he\\s+${cap}(?:,\\s+${cap}){1,4}(?:,?\\s+and\\s+${cap})?\\s+Ministries(?!\\p{L})`,
			'gu',
		),
	],
	// "The ministry of irrigation and livestock", as papers write it.
	[
		'organization',
		regex(
			`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+)?minist(?:ry|er)\\s+(?:of|for)\\s+${small}(?:(?:,\\s+|,?\\s+and\\s+)${small}){0,3}(?:\\s+(?:affairs|development|security|protection|resources|works|services))?(?!\\p{L})`,
			'gu',
		),
	],
	['office', regex(`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+)?(?:${secretaryTo})(?![\\p{L}])`, 'gu')],
	['organization', regex(`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+)?(?:${withMatter})`, 'gu')],
	['organization', regex(`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+)?(?:${withSmallMatter})`, 'gu')],
	['office', regex(`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+)?(?:${withPlace})(?![\\p{L}])`, 'gu')],
	['organization', regex(`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+|[Aa]ll\\s+)?(?:${withHead})(?![\\p{L}])`, 'gu')],
	[
		'organization',
		regex(
			`(?<![\\p{L}\\p{N}])(?:${cap}\\s+(?:&\\s+)?){1,4}(?:Ltd|Limited|Inc|LLC|LLP|[Pp][Ll][Cc]|Corp|GmbH|JSC)(?![\\p{L}])\\.?|(?:JSC|LLP|LLC|NC|SE)\\s+"[^"\\n]{2,80}"`,
			'gu',
		),
	],
	// "the Samruk fund".
	[
		'organization',
		regex(
			`(?<![\\p{L}\\p{N}])(?:[Tt]he\\s+)?${cap}(?:\\s+${cap}){0,2}\\s+(?:fund|holding|corporation|foundation|agency)(?!\\p{L})`,
			'gu',
		),
	],
	// "QazaqGaz", "KenGen": a capital within a word is a firm's.
	[
		'organization',
		regex(
			'(?<![\\p{L}\\p{N}])(?!Ma?c\\p{Lu})\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{L}]+(?:\\s+\\p{Lu}\\p{Ll}+){0,2}(?![\\p{L}\\p{N}])',
			'gu',
		),
	],
	[
		'office',
		regex(
			'(?<![\\p{L}\\p{N}])(?:H\\.\\s?E\\.?|HE|His\\s+Excellency|Her\\s+Excellency)\\s+[Tt]he\\s+[Pp]resident(?![\\p{L}])(?:\\s+\\p{Lu}\\p{Ll}+){0,3}',
			'gu',
		),
	],
	['person', regex(`(?<![\\p{L}\\p{N}])Messrs\\.?\\s+${cap}(?:,\\s+${cap}){0,5}(?:,?\\s+(?:and|&)\\s+${cap})?`, 'gu')],
	['person', regex(`(?<![\\p{L}\\p{N}])(?:${titled})`, 'gu')],
	// "P. Moss".
	[
		'person',
		regex(
			`(?<![\\p{L}\\p{N}.])(?:\\p{Lu}\\.\\s?){1,3}(?!(?:${heads})(?![\\p{L}-]))\\p{Lu}\\p{Ll}[\\p{L}'-]+(?![\\p{L}-])`,
			'gu',
		),
	],
	// "The deputy akim of Astana city Aidar Omarov".
	[
		'office',
		regex(
			`(?<![\\p{L}\\p{N}])(?:the\\s+)?(?:(?:first|deputy|vice)[\\s-]+)*(?:akim|governor|mayor|minister|head|chairman|chairperson|director|chief|secretary)\\s+of\\s+(?:the\\s+)?(?:city\\s+of\\s+)?${cap}(?:\\s+${cap})?(?:\\s+(?:city|region|oblast|district|province))?(?:\\s+${cap}\\s+${cap})?`,
			'gu',
		),
	],
	['office', regex(`(?<![\\p{L}\\p{N}])(?:${offices})`, 'giu')],
	['office', /(?<![\p{L}\p{N}])(?:the\s+|all\s+)?\p{Lu}[\p{Ll}&]?\p{Lu}[\p{Lu}&]{0,7}s?(?![\p{L}\p{N}])/gu],
	// "P.C. to write".
	['office', regex('(?<![\\p{L}\\p{N}.])(?:\\p{Lu}\\.){2,4}(?=\\s+(?:to|will|shall|should|must)\\s)', 'gu')],
	['name', regex(`(?<![\\p{L}\\p{N}])${cap}(?:\\s+${cap}){0,2}(?![\\p{L}])`, 'gu')],
];

const notNames = regex(
	/^(?:the |a |an )?(?:i|ii|iii|iv|act|bill|law|concept|strategy|plan|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|he|she|it|they|we|this|that|these|those|and|but|also|in|on|at|by|for|action|actions|agreed|resolved|decision|additionally|meanwhile|moreover|however|finally|so|the|a|an|if|as|all|there|each|any|such|no|our|their|his|her|its|deadline|due|then|now|when|where|who|legislative|please|following|following discussion|to|draft|proposals?|information|reports?|therefore|uk|eu|us|usa|un|uae|ogp|gdp|id|ai|it|ict|vat|who|ngo|ngos|api|apis|url|urls|pdf|csv|xml|json|html|gis|tv|agm|am|pm|all councillors present|hon|(?:\p{L}+ )?\p{L}{3,}(?:[ci]ans|stanis)|further|under|after|before|during|while|since|president|discussion|prime minister)$/iu,
);

/** Organizations, offices, groups and persons by their form; earlier patterns win over later ones. */
export function formMentions(plain: string, low: string): Mention[] {
	const found: Mention[] = [];
	for (const [kind, pattern] of patterns) {
		for (const match of matches(pattern, plain)) {
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
export function roleOf(plain: string, low: string, span: Span): Role {
	const before = low.slice(Math.max(0, span.start - 60), span.start);
	if (
		/'s?$/.test(low.slice(span.start, span.end)) &&
		/^\s+(?!(?:to|will|is|are|has|was)\s)\p{L}/u.test(low.slice(span.end, span.end + 6))
	)
		return 'owner';
	// "The regions' governors".
	if (/s$/.test(low.slice(span.start, span.end)) && /^'\s+\p{L}/u.test(low.slice(span.end, span.end + 4)))
		return 'owner';
	// "The proposal presented by Hon. Anna Moss Minister of Lands": the office of whoever proposes, without a comma.
	if (
		/(?<!\p{L})by\s+(?:the\s+)?Hon\.?\s*(?:\p{Lu}[\p{L}.'-]*\s+){1,4}$/u.test(
			plain.slice(Math.max(0, span.start - 60), span.start),
		)
	)
		return 'subject';
	// "The divisions were given instructions, including …".
	if (
		/^\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:also\s+)?given\s+(?:\p{L}+\s+){0,4}(?:instructions?|tasks?|orders|directives|assignments)(?!\p{L})/u.test(
			low.slice(span.end, span.end + 90),
		)
	)
		return 'addressee';
	// "… gave the following instructions to the Ministry:".
	if (/(?<!\p{L})(?:instructions?|orders|directives?|tasks?|assignments) (?:to|for|before)(?: the)?\s+$/u.test(before))
		return 'addressee';
	// "In particular, the Ministry was instructed:" above what it is to do.
	if (
		/^\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:also\s+|further\s+|hereby\s+)?(?:instructed|tasked|ordered|directed|charged|requested|recommended|obliged|assigned)(?:\s+to|\s+with)?(?:\s+(?:do\s+|carry\s+out\s+)?the\s+following)?\s*:/u.test(
			low.slice(span.end, span.end + 90),
		)
	)
		return 'addressee';
	// "Actions for the Secretariat" above what it is to do.
	if (
		/(?:^|[\n.] *)(?:agreed |further )?actions?(?: points?)?(?: [\d.]+)?\s?[:-]?\s?(?:(?:for|by)(?:\s+the)?\s+|\()$/u.test(
			before,
		)
	)
		return 'addressee';
	// "The premier instructed the Ministry and akimats: …".
	if (
		/^[^:;.!?"]{0,90}:/.test(low.slice(span.end, span.end + 92)) &&
		/(?<!\p{L})(?<!(?:was|were|is|are|been|be) )(?:instructed|requested|tasked|ordered|directed|charged|asked|urged)(?: that)?(?: (?!to )[^:;.!?]{2,40}? and)?(?: (?:the|all))*\s+$/u.test(
			before,
		)
	)
		return 'addressee';
	// "The proposal of the Minister": who proposes carries it out.
	if (/(?<!\p{L})proposals? (?:\p{L}+ ){0,2}(?:of|from|by)(?: the)?\s+$/u.test(before)) return 'subject';
	if (
		/(?:with|alongside)(?:\s+(?:the|all))*(?:\s+(?:participation|involvement|support|assistance)\s+of)?(?:\s+the)?\s+$/.test(
			before,
		)
	)
		return 'with';
	if (/(?<!\p{L})by(?:\s+the)?(?:\s+hon(?:\.|ourable|orable)?)?\s+$/u.test(before)) return 'subject';
	if (
		/(?<!\p{L})(?:of|from|between|for|at|in|under|about|against|within|than|near|per|as|via|into)(?:\s+(?:the|a|an|its|this|all))?\s+$/u.test(
			before,
		)
	)
		return 'owner';
	return 'any';
}
