import type { Span } from '#server/capture/folded.ts';
import type { Mention, Role } from '#server/capture/grammar.ts';
import { matches, regex } from '#server/capture/patterns.ts';

/** Nouns at which a name of a body ends, without their endings. */
const heads =
	'министрлі[гк]|қарулы күштер|министр|үкімет|әкімді[гк]|әкім|басқарма|комитет|департамент|агентті[гк]|орталы[ғқ](?! (?:және|мемлекеттік|атқарушы|орган))|қор|банк|кеңес|комиссия|мекеме|инспекция|прокуратура|аппарат|компания|қоғам|корпорация|холдинг|институт|университет|академия|палата|полиция|қызметі|әкімшілі[гк]|ұйым|орган|парламент|мәжіліс|сенат|мәслихат|ведомство|кәсіпорын|кәсіпорн|тапсырыс беруші|мердігер|штаб|бөлім|орынбасар|басшылы[ғқ]|басты[ғқ]|мүше мемлекет|басшы|төраға|директор|хатшы|бірлестік|қазынашылы[ғқ]|канцелярия|кеңсе|секретариат|бюро|дирекция|бригада|станция|клиника|емхана|федерация|фракция|өңірлер|прокурор|аудитор|омбудсмен|бөлімше|аурухана|мектеп|колледж|филиал|маман(?=дар|ға|ына)|меңгеруші|кәсіпкер(?=лер)|жұмыс топ|жұмыс тоб|құрылым(?=дар)|қызмет(?=терге)|инспектор|жетекші|сақшы(?=лар)|дәрігер(?=лерге)|мұғалім(?=дерге)|диқан(?=дарға)|құтқарушы(?=ларға)|полицей(?=лерге)|(?<=(?:жауапты|сала|салалық) )қызметкер(?=лер)|өкіл(?=дер)|өкіл(?=іне)|жауапты(?=ларға|лары(?!\\p{L}))|(?<=(?:жауапты|лауазымды) )тұлға(?=лар)|(?<=(?:құзырлы|тиісті) )орын(?=дарға)|орындаушы(?=лар)|мұражай|кітапхана|зауыт|оператор';
const posts = regex(
	/^(?:министр(?!лі)|әкім(?!ді)|орынбасар|басты[ғқ]|басшы|төраға|директор|хатшы|маман|меңгеруші|инспектор)/u,
);
const ending =
	'(?:тар|тер|дар|дер|лар|лер)?(?:ы|і|сы|сі|ымыз|іміз)?(?:ның|нің|дың|дің|тың|тің|на|не|ға|ге|қа|ке|а|е|ны|ні|ды|ді|ты|ті|н|нда|нде|да|де|та|те|нан|нен|дан|ден|тан|тен|мен|бен|пен|ымен|імен)?';
const head = regex(
	`(?<![\\p{L}])(?:вице-|обл\\p{L}{0,8}(?=басқарма)|ауд\\p{L}{0,8}(?=бөлім)|қал\\p{L}{0,8}(?=бөлім|басқарма))?(?:${heads})${ending}(?![\\p{L}])`,
	'gu',
);
const abbreviation = regex(
	/(?<![\p{L}\p{N}№"-])(?:[А-ЯЁӘҒҚҢӨҰҮІҺ]{2,7}|ҚарМ)(?:-?(?:ға|ге|қа|ке|на|не|ның|нің|дың|дің|тың|тің|мен|бен|пен))?(?![\p{L}\p{N}])/gu,
);
const notBody = regex(
	/^(?:ҚР|РФ|АҚШ|БҰҰ|ЕАЭО|ТМД|ЖШС|АҚ|КЕАҚ|РМК|ЖІӨ|ҚҚС|БАҚ|ШОБ|ЖЭО|АЭС|ТЖ|ТКШ|АӨК|МЖӘ|ҚАУЛЫ|[А-ЯӘІҢҒҮҰҚӨҺ]+(?:ЛДЫ|ЛДІ|ЕДІ|ТЫ|ТІ|АСЫ|МА)|МЕРЗІМІ?|ЖАУАПТЫ|ЖИ|ІТ|СІМ1)$/u,
);
/** «…» ЖШС: the legal form stands after the name and takes the ending. */
const legal = regex(
	/"[^"\n]{2,120}"\s*(?:ЖШС|АҚ|КЕАҚ|ҰАҚ|РМК|РМҚК|МКК|МКҚК|КМК|КММ|РММ|ММ|МҚК|ЖАҚ|ҚБ|ҰК|ӘКК|БҚ)(?:-?\p{Ll}{1,4})?(?:\s+(?:басшылығ|директор|басқарма)\p{L}*)?(?![\p{L}])/gu,
);
const initials = '\\p{Lu}\\.\\s?(?:\\p{Lu}\\.\\s?)?';
const person = regex(
	`(?<![\\p{L}])(?:(?:\\p{Lu}\\p{Ll}+\\s)?\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+(?:ұлы|қызы|ович|евич|овна|евна)(?:на|не|ның|нің|қа|ке|ға|ге|а|е|\\s\\p{Lu}\\p{Ll}+(?:ов|ев|ин|ова|ева|ина)(?:қа|ке|ға|ге|а|е|ның|нің|тің|тың)?)?|${initials}\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?|\\p{Lu}\\p{Ll}+(?:ов|ев|ин|ова|ева|ина|ұлы|қызы|баев|беков)(?:қа|ке|ға|ге|а|е|тің|тың|ның|нің)?\\s\\p{Lu}\\p{Ll}+\\p{L}*|\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+(?:ов|ев|ин|ова|ева|ина|ұлы|қызы)(?:қа|ке|ға|ге|на|не|а|е|тің|тың|ның|нің|ты|ті|ны|ні)?)(?![\\p{L}])`,
	'gu',
);

/** Offices that are told and do not tell. */
const clerk = regex(
	/(?:маман|заңгер|есепші|хатшы|меңгеруші|инспектор|кадр|бухгалтер|психолог|әдіскер|бастығы|басшысы|директоры)\p{L}{0,3}\s+$/u,
);

const glue = regex(/^(?:және|мен|пен|бен|сондай-ақ|сонымен|қатар|тиісті|мүдделі|барлық)$/u);
/** Words before which no name goes on to the left: verbs, cases that bind to verbs, conjunctions. */
const over = regex(
	/(?:ды|ді|ты|ті|ып|іп|сын|сін|амын|емін|да|де|та|те|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|мен|пен|бен|дейін|туралы|бойынша|үшін|сәйкес|ретінде|бірлесіп|кейін|арқылы|деп|оның|олар|бүгін|президент|премьер-министр|министр|осы|бұл|сонда|енді|ішінде|жылғы|жылдың|уын|уін|қаулының|бұйрықтың|шешімнің|хаттаманың|өкімнің)$/u,
);
const keep = regex(
	/^(?:орта(?!\p{L})|облысы|қаласы|ауданы|республикасы|жер|су|ауыл|ішкі|сыртқы|халықты|табиғи|жоғары|ұлттық|мемлекеттік|қорғау|сақтау|автомобиль|жұмыспен|құрылыс|туризм|спорт|білім|ғылым|мәдениет|саясат)\p{L}*$/u,
);
const adjectives = regex(
	/^(?:қаржылық|жергілікті|атқарушы|орталық|мемлекеттік|тиісті|мүдделі|барлық|облыстық|қалалық|аудандық|құқық|қорғау|бас(?!шы|қар)|жеке|ұлттық|жауапты(?!лар)|кадр$|уәкілетті|салалық|өңірлік|бірінші|бақылаушы|квазимемлекеттік|облыс|қала|аудан|өңір|тексеру|қоғамдық|халықаралық|коммерциялық|екінші|деңгейдегі|жоғарғы|кәсіпкерлік|аумақтық|аймақтық|полиция|салық|кеден|білім|денсаулық|көлік|құрылыс|қаржы|экономика|энергетика|мәдениет|спорт|туризм|сәулет|ветеринария|еңбек|жолаушы|цифрландыру|индустрия|мәслихат|ауыл$|шаруашылы|төтенше|жағдайлар$|жұмыспен|қамту$|тұрғын$|үй$|дене$|шынықтыру$|денешынықтыру|ішкі|саясат)\p{L}*$/u,
);

const surname = regex(/^\p{Lu}\p{Ll}{2,}(?:ов|ев|ова|ева|аев|аева)$/u);

type Word = Span & { plain: string; low: string };

function wordsBefore(plain: string, low: string, at: number): Word[] {
	const from = Math.max(0, at - 220);
	// Who answers for a body stands in brackets behind its name and is no part of it.
	const words = plain.slice(from, at).replace(/\([^()\n]{2,60}\)/g, (inside) => ' '.repeat(inside.length));
	return matches(/"[^"\n]{2,200}"|[\p{L}\p{N}-]+|[.,:;()!?"]/gu, words).map((match) => ({
		start: from + match.index,
		end: from + match.index + match[0].length,
		plain: match[0],
		low: low.slice(from + match.index, from + match.index + match[0].length),
	}));
}

/** Where the name that ends with this head begins: at its capital, or with the adjectives before a bare head. */
function leadStart(plain: string, low: string, at: number): number {
	const before = wordsBefore(plain, low, at);
	let start = at;
	let capital = at;
	for (let index = before.length - 1, count = 0; index >= 0 && count < 12; index -= 1, count += 1) {
		const word = before[index] as Word;
		if (word.plain.length > 3 && word.plain.startsWith('"')) {
			if (count <= 5) return ownerStart(before, index, word.start);
			break;
		}
		if (word.plain === ',') {
			// Names list what they deal with: "құрылыс, жолаушылар көлігі және …".
			const left = before[index - 1];
			if (!left || isHead(left.low) || (over.test(left.low) && !isPlace(left)) || count > 8) break;
			continue;
		}
		if (/^[.:;()!?"]/.test(word.plain)) break;
		// «Мектепке дейінгі білім беру комитеті»: up to what the matter goes.
		if (before[index + 1]?.low === 'дейінгі') {
			if (/^\p{Lu}/u.test(word.plain)) capital = word.start;
			continue;
		}
		// «Орлов Үкіметке»: whoever speaks stands before.
		if (surname.test(word.plain) && capital === (before[index + 1]?.start ?? at)) break;
		if (glue.test(word.low)) {
			const left = before[index - 1];
			if (
				!left ||
				isHead(left.low) ||
				(over.test(left.low) && !isPlace(left)) ||
				/^(?:сондай|сонымен|тиісті|мүдделі|барлық)/.test(word.low)
			)
				break;
			continue;
		}
		if (capital < at && !/^\p{Lu}/u.test(word.plain)) break;
		const inner = index === before.length - 1 && isHead(word.low) && onlySays(word.low, low.slice(word.end, at + 40));
		// «Аудан әкімі аппаратының басшысы»: whose the office is belongs to its name.
		const owns = isHead(word.low) && /(?:ның|нің|дың|дің|тың|тің)$/u.test(word.low);
		const ofStaff = isHead(word.low) && /^аппарат/u.test(before[index + 1]?.low ?? '');
		const beside = (before[index + 1]?.start ?? at) === start;
		if (capital === at && beside && (owns || ofStaff) && posts.test(low.slice(at, at + 14))) start = word.start;
		if (ofStaff) continue;
		if (isHead(word.low) && !inner && !adjectives.test(word.low) && !/(?:ның|нің|дың|дің|тың|тің)$/u.test(word.low))
			break;
		if (
			/^премьер-министр/u.test(word.low) &&
			index === before.length - 1 &&
			/^орынбасар/u.test(low.slice(at, at + 9))
		) {
			capital = word.start;
			break;
		}
		// «Мемлекеттік активтерді басқару департаменті»: what a body deals with.
		const matter = /(?:ды|ді|ты|ті)$/u.test(word.low) && /(?:у|ю)$/u.test(before[index + 1]?.low ?? '');
		if (
			over.test(word.low) &&
			!matter &&
			!inner &&
			!keep.test(word.low) &&
			!adjectives.test(word.low) &&
			!isPlace(word)
		)
			break;
		if (/^\p{Lu}/u.test(word.plain)) capital = word.start;
		if (capital === at && count < 3 && adjectives.test(word.low)) start = word.start;
	}
	return capital < at ? capital : start;
}

/** «Қазақстан», «Түркістан»: capitals whose last letters only look like a case. */
function isPlace(word: Word): boolean {
	return /^\p{Lu}/u.test(word.plain) && /(?:стан|[нт]ан|^алматы|^қызылорда|^қарағанды)$/u.test(word.low);
}

/** «Павлодар облысының «…» мекемесі»: the owner before a quoted name. */
function ownerStart(before: readonly Word[], index: number, start: number): number {
	const owner = before[index - 1];
	return owner && /^\p{Lu}/u.test(owner.plain) && /(?:ның|нің|дың|дің)$/u.test(owner.low) ? owner.start : start;
}

/** The first of two nouns that only says of what: «полиция департаменті», «заң қызметі басқармасы», «әкімі аппараты». */
function onlySays(noun: string, next: string): boolean {
	if (posts.test(noun)) return /[ыі]$/u.test(noun) && /^\s+аппарат/u.test(next);
	return (
		(adjectives.test(noun) || /^(?:қызметі|қазынашылық)$/u.test(noun)) &&
		regex(`^\\s+(?:${heads})${ending}(?!\\p{L})`, 'u').test(next)
	);
}

function isHead(low: string): boolean {
	return regex(`^(?:вице-)?(?:${heads})${ending}$`, 'u').test(low);
}

/** «Аудан әкімінің жетекшілік ететін орынбасары»: whose deputy stands before what the deputy is for. */
function deputyStart(low: string, at: number, noun: string): number {
	if (!noun.startsWith('орынбасар')) return at;
	const from = Math.max(0, at - 110);
	const found = whose.exec(low.slice(from, at));
	return found ? from + found.index : at;
}

const deputyAfter = regex(/^(?:\s+(?!әкім|министр)[\p{L}-]+){0,5}?\s+орынбасар/u);
const deputyNext = /^\s+(?:(?:бірінші|барлық)\s+)?орынбасар/u;
const whose = regex(
	/(?<!\p{L})(?:\p{L}+\s+(?=әкім))?(?:әкім(?!д)|министр(?!л)|төраға|директор)\p{L}*(?:ның|нің|дың|дің)(?:\s+(?!әкім|министр)[\p{L}-]+){1,5}\s+$/u,
);

/** Organizations, offices and persons by their form. */
export function formMentions(plain: string, low: string): Mention[] {
	const found: Mention[] = [];
	const add = (kind: Mention['kind'], start: number, end: number) => {
		if (found.some((one) => one.start < end && start < one.end)) return;
		found.push({ start, end, code: null, kind, role: roleOf(plain, low, { start, end }) });
	};
	const people = matches(person, plain).filter(
		(match) => !/министр|әкім|облыс|қазақстан|үкімет|парламент|мәжіліс|прокуратура|банк/iu.test(match[0]),
	);
	const inBrackets = (match: RegExpExecArray) =>
		/\([^()]{0,40}$/.test(plain.slice(Math.max(0, match.index - 40), match.index));
	for (const match of people)
		if (!inBrackets(match)) {
			const count = found.length;
			add('person', match.index, match.index + match[0].length);
			const made = found[count];
			// «Бас маман А. Иванов … ұсынсын»: a clerk's name stands for the office; who gives directives is none of these.
			if (made?.role === 'subject' && clerk.test(low.slice(Math.max(0, match.index - 24), match.index)))
				made.kind = 'office';
		}
	// Names stand in quotes, but so does speech: after a colon, before a dash.
	const insideQuotes = matches(/(?<!:\s*)"(?=\S)[^"\n]{1,199}(?<=\S)"(?!\s*,?\s-)/gu, plain).map((one) => ({
		start: one.index,
		end: one.index + one[0].length,
	}));
	for (const match of matches(legal, plain)) add('organization', match.index, match.index + match[0].length);
	for (const match of matches(quotedAlone, plain)) add('organization', match.index, match.index + match[0].length);
	for (const match of matches(head, low)) {
		const end = match.index + match[0].length;
		if (insideQuotes.some((quote) => quote.start < match.index && end < quote.end)) continue;
		// «Полиция департаменті»: the first noun only says of what.
		if (onlySays(match[0], low.slice(end, end + 40)) || /^\s+дейінгі/u.test(low.slice(end, end + 12))) continue;
		// "X министрлігінің Y комитеті": the owner is part of the longer name that follows.
		const owned =
			/(?:ның|нің|дың|дің|тың|тің)$/u.test(match[0]) &&
			regex(`^(?:\\s+[\\p{L}-]+){0,4}?\\s+(?:${heads})`, 'u').test(low.slice(end, end + 80));
		// «Қала әкімінің аппараты»: the office only says whose.
		if (owned && (!posts.test(match[0]) || /^\s+аппарат/u.test(low.slice(end, end + 12)))) continue;
		const plural = /(?:тар|тер|дар|дер|лар|лер)/u.test(match[0]);
		const kind = posts.test(match[0]) ? 'office' : plural ? 'group' : 'organization';
		// «Министрдің орынбасарларына»: the office only says whose deputies are meant.
		const next = low.slice(end, end + 110);
		const ofDeputy = /(?:ның|нің|дың|дің)$/u.test(match[0]) ? deputyAfter.test(next) : deputyNext.test(next);
		if (kind === 'office' && ofDeputy) continue;
		if (kind === 'office' && people.some((one) => !inBrackets(one) && one.index >= end && one.index - end < 3))
			continue;
		let start = Math.min(leadStart(plain, low, match.index), deputyStart(low, match.index, match[0]));
		// Whoever speaks stands before: "Olzhas Bektenov Government-to".
		for (const one of people)
			if (!inBrackets(one) && one.index < match.index && one.index + one[0].length > start)
				start = Math.min(match.index, one.index + one[0].length + 1);
		add(kind, start, end);
	}
	for (const match of people) add('person', match.index, match.index + match[0].length);
	for (const match of matches(abbreviation, plain)) {
		if (!notBody.test(match[0])) add('organization', match.index, match.index + match[0].length);
	}
	return found.sort((one, other) => one.start - other.start);
}

/** «Қазсушар» alone where a sentence begins is somebody; before «… бағдарламасы» it is what that noun names. */
const quotedAlone = regex(
	/(?<=(?:^|[.;:!?]\s+|^[\s-]+))"(?![^"\n]*(?:туралы|жөнінде|бойынша)(?!\p{L}))\p{Lu}[^"\n]{1,40}"(?=\s)(?!\s+(?:-\s|(?!осы\s)\p{L}+(?:сы|сі|ы|і)(?:н\p{L}*|мен|м[еа]н)?(?:\s|$)))/gu,
);

/** The ending of the last word is the case. */
export function roleOf(plain: string, low: string, span: Span): Role {
	const text = low.slice(span.start, span.end);
	const next = low.slice(span.end, span.end + 30);
	if (/^\s*(?:\([^)]*\)\s*)?(?:,\s*[^.;]{0,80}?)?(?:мен|пен|бен)\s+бірлес|^\s*(?:бірлесіп|бірлесе|бірге)/u.test(next))
		return 'with';
	if (/^\s*алдын/u.test(next)) return 'addressee';
	if (/^\s+тарапынан/u.test(next)) return 'subject';
	// «Мектепке дейінгі»: up to it, not to it.
	if (/^\s+дейін/u.test(next)) return 'object';
	// "X and Y-to": the ending of the last name is that of all.
	if (/^\s+(?:мен|пен|бен|және)\s+\p{L}/u.test(next) && !/(?:ға|ге|қа|ке|на|не)$/u.test(text)) return 'any';
	// «Орынбасары Роман Орел мен әкімі Асан Үсеновке»: the holder stands between the office and the others.
	if (
		posts.test(text.split(/\s+/).at(-1) ?? '') &&
		regex('^\\s+\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+\\s+(?:мен|пен|бен|және)\\s').test(
			plain.slice(span.end, span.end + 60),
		)
	)
		return 'any';
	// "Штаб қорытындысы": a bare noun before what it owns; «штаб шешімді …» only does something with it.
	if (
		/^\s+(?:(?:қорытынды|қаулы|төраға|басшы|хатшы|мүше)с[ыі]|(?:отырыс|шешім|мәжіліс|жиналыс|өкіл|жоспар|ақпарат)[ыі]|бұйрығы|жанында|мүшелері|өкілдері|басшы(?:лары|лығы)|(?:сайт|ресурс|аппарат|газет|басылым|ғимарат|қызметкер|бюджет|зал|тарап|деңгей|қаражат)[ыі]|(?:инвестициялар|қаржы)[ыс])/u.test(
			next,
		)
	)
		return 'owner';
	const last = text.split(/[\s-]+/).at(-1) ?? text;
	if (/^(?:палата|төраға|тұлға)$/.test(last)) return 'subject';
	const tail = /-(\p{Ll}{2,4})$/u.exec(text)?.[1] ?? last;
	if (/(?:мен|пен|бен)$/u.test(tail)) return 'with';
	if (/(?:ға|ге|қа|ке|на|не)$/u.test(tail) || /^(?:на|не|ға|ге|қа|ке)$/u.test(tail)) return 'addressee';
	if (/(?:ның|нің|дың|дің|тың|тің)$/u.test(tail)) return 'owner';
	if (/(?:нан|нен|дан|ден|тан|тен)$/u.test(tail)) return 'from';
	if (/(?:нда|нде|да|де|та|те|ны|ні|[ыі]н|(?:[лдт][ае]р|[лдт]і[кг])(?:ды|ді|ты|ті))$/u.test(tail)) return 'object';
	return 'subject';
}
