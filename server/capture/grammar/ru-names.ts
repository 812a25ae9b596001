import type { Span } from '#server/capture/folded.ts';
import type { Mention, Role } from '#server/capture/grammar.ts';
import { matches, regex } from '#server/capture/patterns.ts';

/** A word without the ending that changes with its case. */
export function stemOf(word: string): string {
	return word.replace(/(?:[ая]ми|[оея]й|[оеая]м|[аоуыеияюйь])$/u, '');
}

const bodies =
	'министерств|руководств(?=[оау](?!\\p{L})|ом(?!\\p{L}))|государств\\p{L}{0,2}-(?:член|участник)|пресс-служб|веб-служб|комитет|агентств|департамент|управлени|акимат|правительств|правлени(?=[еяю])|президиум|(?:обл|гор|рай)?исполком|администраци|аппарат|прокуратур|служб|инспекци|комисси|фонд|банк(?!рот|нот|ет)|совет(?!ск|ова|ник)|центр|штаб|палат|корпораци|компани|холдинг|институт|университет|академи|организаци|учреждени|предприяти|ведомств|госорган|орган|полици|(?:рос|нац)гварди|казначейств|канцеляри|ассоциаци|общество|обществ|товариществ|секретариат|парламент|мажилис|сенат|маслихат|регион|отдел(?!ьн|ить|ил|к)|сектор|управ(?=ам(?!\\p{L})|[аеуы](?!\\p{L}))|дирекци|фракци|редакци|станци|мэри|лаборатори|кафедр|школ|должностн\\p{L}{2,3} лиц|лиц(?=ам(?!\\p{L})|а (?:должны|обязаны)(?!\\p{L}))|бюро|дирекци|колледж|больниц|музе|библиотек|завод|комбинат|оператор|кабинет|бригад|училищ|подрядчик|заказчик|застройщик|перевозчик|собственник|инспектор|кабмин|генпрокуратур|центробанк|нацбанк|госдум|дум(?=[аыеу]|ой)|групп(?=[аеуы](?!\\p{L})|ам(?!\\p{L})|ой(?!\\p{L}))|корпус(?=у (?:аким|депутат|глав)|ом (?:аким|депутат|глав))|фронт(?=[ау](?!\\p{L})|ом(?!\\p{L}))|объединени|союз|профсоюз|водоканал|лесхоз|лесничеств|бухгалтери|архив(?=[уа]м?(?!\\p{L}))|хокимият|энергокомпани|авиакомпани|госкомпани|нацкомпани|госкорпораци|структур(?=ам(?!\\p{L}))|власт(?=ям(?!\\p{L})|ей(?!\\p{L})|ями(?!\\p{L}))|подразделени|вуз(?!ов)|коммунальщик|дорожник|(?:транспортник|энергетик|газовик|связист|железнодорожник|спасател)(?=[ая]м|и (?:должны|обязаны))|строител(?=ям|и (?:должны|обязаны))|муниципалитет|район(?=ам(?!\\p{L}))|област(?=ям(?!\\p{L}))|(?<=кажд(?:ой|ому)\\s)(?:област|район|город)|субъект(?=\\p{L}{0,3} (?:рф|федерац|российск|республик))';
const posts =
	'зампред|замминистр|замаким|замглав|замначальник|замруководител|замдиректор|вице-губернатор|вице-мэр|сити-менеджер|префект|чиновник|госслужащ|служащ(?=им(?!\\p{L})|их(?!\\p{L}))|подчиненн(?=ым(?!\\p{L})|ых(?!\\p{L}))|хоким(?!ият)|полномочн(?=ому представителю|ым представителям)|аудитор|ревизор|полпред|инспектор|член|участник|представител|депутат|исполнител(?!ьн)|участков(?=ым(?!\\p{L})|ому(?!\\p{L}))|главбух|главврач|(?<=главн\\p{L}{2,3} )врач(?!ебн)|бухгалтер(?!и|ск)|архитектор(?!ск)|агроном(?!ич)|инженер(?!н)|завхоз|комендант(?!ск)|диспетчер(?!ск)|библиотекар|юрисконсульт|старост(?=[ауе](?!\\p{L})|ам(?!\\p{L}))|разработчик|координатор|куратор|эксперт|генпрокурор|вице-спикер|спикер|министр|вице-министр|аким|заместител|руководител|глав(?!н)|председател|губернатор|мэр|директор|начальник|секретар(?!иат)|прокурор|вице-премьер|премьер-министр|уполномоченн|управляющ(?!\\p{L}{2,3} (?:компани|организаци))';
const head = regex(`(?<![\\p{L}-])(?:(?:${bodies})\\p{L}{0,4}|(?:${posts})\\p{L}{0,4})(?![\\p{L}])`, 'gu');
/** "Минтранс", «Роспотребнадзор», «Казгидромет»: one word made of several. */
const blended = regex(
	/(?<![\p{L}])(?:Мин(?!ск|ут|ув|им|ист|ус|ер|дал)[а-яё]{3,26}(?:\s+(?:России|РК|РФ|Казахстана))?|\p{Lu}[а-яё]{2,12}(?:банк|надзор|комитет|реестр|прокуратур|наследи|имуществ)(?:[ауоеяю]|ом|ем|ой)?(?:\s+(?:России|РК|РФ))?|(?:Рос|Каз|Гос|Ген|Нац|Обл|Гор|Сам|Центр)(?!си|ах)[а-яё]*(?:надзор|стат|реестр|авиаци|транс|космос|строй|банк|прокуратур|гидромет|автодор|водхоз|энерго|имуществ|почт|инспекци|комитет|фонд|тур|резерв|акимат|орган|пром|комиссия)[а-яё]{0,4})(?![\p{L}])/gu,
);
const abbreviation = regex(
	/(?<![\p{L}\p{N}№"-])(?:[А-ЯҚӘҒҮҰӨІ]{2,8}|[А-Я][а-я]?[А-Я]{1,4})(?![\p{L}\p{N}])(?!\s+"\p{Lu})(?:\s+(?:РК|РФ))?/gu,
);
const notBody = regex(
	/^(?:РФ|РК|ТЭО|ВВП|СМИ|НПА|ИТ|ИИ|ЖКХ|АПК|ГЧП|МСБ|ЕАЭС|СНГ|США|ЕС|ООН|НДС|ТЭЦ|ГЭС|АЭС|ЧС|ЧП|ПО|СЭЗ|ОСМС|КПД|ИЖС|ТБО|РЕШИЛИ?|ПОРУЧИТЬ|СРОК|ОТВ|О|И|ПРОТОКОЛ|НДПИ|ФЗ|МРП|КТ)$/u,
);
const legal = regex(
	/(?<![\p{L}])(?:НПП|РОО|МУП|МУ|МОУ|ОГБУ|ОГУ|ГАУЗ|ГБУЗ|МКУ|МБУ|МАУ|ГБУ|ГКУ|ГАУ|ФГУП|ФГБУ|ФКУ|ГУП|КП|МП|ЗАО|ОсОО|ИП|ФГАУ|МБОУ|МКП|ОАО|ОЮЛ|АО|ТОО|НАО|ОАО|ПАО|ООО|РГП|РГУ|КГП|КГУ|ГКП|ГУ|АНО|ФНБ|СПК|НК|[Хх]олдинг(?:у|а|ом)?|[Кк]онцерн(?:у|а|ом)?)(?:\s+на\s+ПХВ)?\s*"[^"\n]{2,120}"/gu,
);
/** Whom an instruction names right after its verb with a capital is somebody, known or not. */
const afterVerb = regex(
	/(?<=(?<!\p{L})(?:(?:поручил|попросил|обязал|призвал|рекомендовал|предложил)[аи]?|возл(?:ожить|ожил[аи]?|ожен[аоы]?|агается|агаю)\sна)\s)\p{Lu}\p{Ll}{4,}(?:\s\p{Lu}\p{Ll}+)?(?=\s\p{Ll}|[."]|$)/gu,
);
/** «Самрук-Энерго» where somebody is addressed, though no legal form says what it is. */
const quotedAlone = regex(
	/(?<=(?:^|[.;:!?]\s+|,\s+а\s+))"\p{Lu}[^"\n]{1,60}"(?=\s+(?:поруч|рекоменд|предлож|предпис|необходимо|следует|надлежит|нужно|надо|должн|обязан|совместно|-\s|\())/gu,
);
const initials = '(?:\\p{Lu}\\.\\s?(?:\\p{Lu}\\.)?)';
const person = regex(
	`(?<![\\p{L}])(?!(?:Прошу|Поруча|Требу|Предлага|Попрошу|Уважаем|Коллег|Федераци|Республик|Казахстан|Росси)\\p{L}*\\s)(?:(?:\\p{Lu}\\p{Ll}+\\s)?\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+(?:[оеь]вич|ьич|[оеь]вн|ичн)\\p{Ll}{0,3}|${initials}\\s?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s${initials}(?!\\s?\\p{Lu}\\p{Ll})|\\p{Lu}\\p{Ll}{2,}(?!\\s\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\.)(?!\\s\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+(?:ову|еву|ину|ыну|ому|ову)(?!\\p{L}))\\s\\p{Lu}\\p{Ll}{2,}(?:ову|еву|ину|ому|ю|у|е|ой|а|я|в|н|ий|ев|ов|ин)?|\\p{Lu}\\p{Ll}+(?:ову|еву|ину|ыну|скому|цкому|аеву|баеву|беку|ову)|\\p{Lu}\\p{Ll}+(?:[ое]вой|[иы]ной|ской)(?=\\s?:|\\s-\\s))(?![\\p{L}])`,
	'gu',
);

/** Words at which a name in the genitive is over. */
const over = regex(
	/^(?:он|она|они|оно|задач[аиу]|до|к|ко|с|со|в|во|на|за|при|от|об?|из|у|не|также|совместно|ежеквартально|ежемесячно|еженедельно|ежегодно|незамедлительно|срочно|дополнительно|необходимо|следует|нужно|надо|предстоит|надлежит|поручено|поручил\p{L}*|дан|ряд|поставлен\p{L}*|поручен\p{L}*|возложен\p{L}*|рекомендован\p{L}*|предписан\p{L}*|необходим\p{L}*|должн\p{L}*|должен|обязан\p{L}*|рекомендовано|предложено|было|будет|был[аи]?|или|а|но|что|который|совместн\p{L}*|дано|даны|провести|внести|принять|обеспечить|вместе|проводит|является|сообщил\p{L}*|заявил\p{L}*|отметил\p{L}*|доложил\p{L}*|представил\p{L}*|подчеркнул\p{L}*)$/u,
);
/** Nouns in -ости, -асти, -части end like infinitives. */
const infinitive = regex(/(?:[аеиоуыяю]ть(?:ся)?|(?<!о|ла|ча)сти(?:сь)?|зти(?:сь)?|йти|чь)$/u);
const adjective = regex(/(?:ого|его|ому|ему|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ыми|ими|ую|юю)$/u);
/** Adjectives that belong to no name: they point, order or tell how. */
const apart = regex(
	/^(?:данн|настоящ|указанн|следующ|последующ|предыдущ|установленн|определенн|текущ|так|эт|сам|друг|ин|прошл|последн|ближайш|нов|необходим|должн|кратчайш|соответственн|больш|мал|котор|перечисленн|вышеуказанн|названн|одн)(?:ого|его|ому|ему|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ыми|ими|ую|юю|о|у)$/u,
);

type Word = Span & { text: string };

function wordsAfter(low: string, from: number): Word[] {
	const found: Word[] = [];
	const pattern = regex(/[\p{L}\p{N}-]+|"[^"\n]{2,160}"|[,.:;()!?]|\s-\s/gu);
	pattern.lastIndex = from;
	for (let match = pattern.exec(low); match && found.length < 24; match = pattern.exec(low))
		found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
	return found;
}

/** Where the name that begins with this head ends: it goes on through genitives, "по …" and quoted names. */
function tailEnd(plain: string, low: string, from: number): number {
	let end = from;
	const words = wordsAfter(low, from);
	let matter = false;
	for (let index = 0; index < words.length; index += 1) {
		const word = words[index] as Word;
		const next = words[index + 1]?.text ?? '';
		if (/^[,.:;()!?]|^\s-\s/u.test(word.text)) {
			// "труда, занятости и социальной защиты": a list of genitives closed by "и".
			if (word.text === '.' && words[index - 1]?.text === 'г') continue;
			if (word.text === ',' && isListInName(low, words, index)) continue;
			break;
		}
		if (word.text === 'и') {
			if (!isGenitive(next) || (!matter && /(?:у|ю|ам|ям)$/u.test(next)) || isHead(low, words[index + 1])) break;
			continue;
		}
		if (word.text === 'по') {
			if (!/(?:м|у|ю|е|и|ой|ей)$/u.test(next) || index > 3) break;
			matter = true;
			continue;
		}
		if (over.test(word.text) || infinitive.test(word.text) || /^\d/.test(word.text) || toWhom.test(word.text)) break;
		// «Глава государства "указал на …"» quotes words, no name; «главы государства холдинг "Заря"» are two.
		if (word.text.startsWith('"') && /^\p{Ll}/u.test(plain.slice(word.start + 1))) break;
		if (next.startsWith('"') && holding.test(word.text)) break;
		if (!word.text.startsWith('"') && !isGenitive(word.text)) break;
		// «Комитет по управлению имуществом»: after «по» it is the matter.
		const told = /(?:у|ю|ам|ям)$/u.test(word.text) && words[index - 1]?.text !== 'по';
		if (index > 0 && isHead(low, word) && told) break;
		end = word.end;
	}
	return end;
}

/** Offices in the dative begin a name of their own: «штаб мэру города». */
const toWhom = /^(?:мэру|министру|директору|начальнику|руководителю|губернатору|председателю|заместителю|прокурору)$/u;
const holding = /^(?:холдинг|концерн|трест|фонд|комбинат|завод|банк)$/u;

function isGenitive(word: string): boolean {
	// «От подрядчика глава города …»: a new name begins.
	// «Губернаторов лично …», «акимов быстрее …»: how it is to be done.
	if (word === 'глава' || /(?<!л)ее$|[чтжлвдршснеа]но$/u.test(word)) return false;
	if (/(?:[аяуе]ет|[ую]т|[^т]ит|ят|[аиыя]л[аои]?|лся|лась|лись|тся)$/u.test(word) && word !== 'сил') return false;
	return (
		/(?:[аяыиоеь]|[бвглмнпрстц]ий|ого|его|ой|ей|ых|их|ов|ев|рк|рф|[бвгджзклмнпрстфхцчшщ]|ю|у)$/u.test(word) &&
		!infinitive.test(word) &&
		!over.test(word)
	);
}

function isListInName(low: string, words: readonly Word[], comma: number): boolean {
	for (let index = comma + 1; index < Math.min(words.length, comma + 6); index += 1) {
		const word = words[index] as Word;
		if (/^[,.:;()]/.test(word.text) || isHead(low, word) || over.test(word.text) || infinitive.test(word.text))
			return false;
		if (word.text === 'и')
			return (
				!isHead(low, words[index + 1]) &&
				isGenitive(words[index + 1]?.text ?? '') &&
				!/(?:у|ам|ям)$/u.test(words[comma + 1]?.text ?? '')
			);
	}
	return false;
}

function isHead(_low: string, word: Word | undefined): boolean {
	if (!word) return false;
	return (
		regex(`^(?:${bodies}|${posts})\\p{L}{0,4}$`, 'u').test(word.text) ||
		/^(?:мин[а-я]{3,}у|мвд|мид|мчс)$/u.test(word.text)
	);
}

/** Adjectives that belong to the head: «Генеральной прокуратуре», «центральным и местным исполнительным органам». */
function leadStart(low: string, from: number): number {
	let start = from;
	for (let count = 0; count < 6; count += 1) {
		const before = /([\p{L}-]+)\s+(?:(и)\s+)?$/u.exec(low.slice(Math.max(0, start - 44), start));
		const word = before?.[1];
		if (!word || !before || apart.test(word) || /^(?:поэто|пото|поче|это|то)му$/.test(word)) break;
		const belongs =
			/^(?:всем|все|всех|этим)$/.test(word) ||
			(word.length > 4 && adjective.test(word) && !/(?:ние|тие|вие|ция|ению|анию|ений|аний)$/u.test(word));
		// Joined by "и" it belongs only where an adjective of the same case follows.
		const alike = !before[2] || low.slice(start).split(/\s/, 1)[0]?.slice(-2) === word.slice(-2);
		if (!belongs || !alike || isHead(low, { start: 0, end: 0, text: word })) break;
		start -= before[0].length;
	}
	return start;
}

/** Organizations, offices and persons by their form. */
export function formMentions(plain: string, low: string): Mention[] {
	const found: Mention[] = [];
	const add = (kind: Mention['kind'], start: number, end: number) => {
		if (found.some((one) => one.start < end && start < one.end)) return;
		found.push({ start, end, code: null, kind, role: roleOf(plain, low, { start, end }) });
	};
	for (const match of matches(quotedAlone, plain))
		found.push({
			start: match.index,
			end: match.index + match[0].length,
			code: null,
			kind: 'organization',
			role: 'any',
		});
	for (const match of matches(legal, plain))
		add('organization', leadStart(low, match.index), match.index + match[0].length);
	const people = matches(person, plain).filter(
		(match) =>
			!regex(`^(?:${bodies}|${posts})`, 'u').test(match[0].toLowerCase()) &&
			!notPerson.test(match[0]) &&
			!(plain[match.index - 1] === '"' && plain[match.index + match[0].length] === '"'),
	);
	let holder = 0;
	for (const match of matches(head, low)) {
		// The body between an office and its holder only says which office: «председателя облисполкома Субботина».
		if (match.index < holder) continue;
		if (found.some((one) => one.start <= match.index && match.index < one.end)) continue;
		const post = regex(`^(?:${posts})`, 'u').test(match[0]);
		let end = tailEnd(plain, low, match.index + match[0].length);
		const named = people.find((one) => one.index >= match.index && one.index <= end + 1);
		if (named) end = Math.min(end, Math.max(match.index + match[0].length, named.index - 1));
		const plural = /(?:ам|ям|ами|ями|ов|ев|ы)$/u.test(match[0]);
		// An office with its holder's name is called by the name.
		if (post && named) {
			holder = named.index;
			continue;
		}
		// «Руководству ТОО "Степное"»: the company only says whose.
		const owner = found.findIndex((one) => one.start > match.index && one.end <= end);
		if (owner >= 0) found.splice(owner, 1);
		add(post ? 'office' : plural ? 'group' : 'organization', leadStart(low, match.index), end);
	}
	for (const match of matches(afterVerb, plain))
		if (!people.some((one) => one.index === match.index))
			if (!notPerson.test(match[0]))
				found.push({
					start: match.index,
					end: match.index + match[0].length,
					code: null,
					kind: 'organization',
					role: 'any',
				});
	for (const match of matches(blended, plain)) add('organization', match.index, match.index + match[0].length);
	for (const match of people) add('person', match.index, match.index + match[0].length);
	for (const match of matches(abbreviation, plain)) {
		if (!notBody.test(match[0])) add('organization', match.index, match.index + match[0].length);
	}
	return found.sort((one, other) => one.start - other.start);
}

const notPerson = regex(
	/^(?:Республик|Российск|Казахстан|Росси|Астан|Алмат|Глав[аеу]|Государств|Президент|Премьер|Национальн|Дорожн|Единый|Единая|Европ|Север|Южн|Запад|Восточн|Центральн|Высш|Верховн|Министерств|Правительств|Поручаю|Необходимо|Также|Кроме|Совет|Нов|Перв|Больш|Мал|Ассамбле|Фонд|Сбор|Генеральн|Закон|Налогов|Бюджетн|Социальн|Трудов|Земельн|Водн|Лесн|Экологическ|Цифров|Умн|Чист|Велик|Отечествен)/u,
);

/** The case of the first noun of a name tells its part. */
export function roleOf(plain: string, low: string, span: Span): Role {
	const before = low.slice(Math.max(0, span.start - 60), span.start);
	if (
		/(?:совместно|вместе|взаимодействии|привлечением|координации)\s+с(?:о)?\s+$|(?:при\s+участии|с\s+участием|с\s+привлечением)\s+$/u.test(
			before,
		)
	)
		return 'with';
	if (/(?<!\p{L})(?:потреб|треб|добива|ожида|ждёт|ждет)\p{L}*\s+от\s+(?:[\p{L}-]+\s+){0,4}$/u.test(before))
		return 'addressee';
	const next = low.slice(span.end, span.end + 70);
	// «От подрядчика глава города потребовал …».
	if (/(?<!\p{L})от\s+$/u.test(before) && /^[^.;:,]{0,40}(?<!\p{L})(?:потребова|требу)/u.test(next)) return 'addressee';
	// «Перед ведомством поставлена задача …».
	if (/(?<!\p{L})перед\s+$/u.test(before) && /постав|став(?:ит|я)т/u.test(before + next)) return 'addressee';
	const text = low.slice(span.start, span.end);
	if (text.startsWith('"')) return afterOf(before);
	// A woman's name in the dative: «Веронике Петровой».
	if (/^\p{Lu}\p{Ll}+(?:[еи]\s\p{Lu}\p{Ll}+(?:ой|ей)|[ое]вой|[иы]ной|ской)$/u.test(plain.slice(span.start, span.end)))
		return 'addressee';
	const noun =
		text
			.split(/\s+/)
			.find(
				(word) =>
					(!/^(?:и|все[мх]?|этим|(?:\p{L}\.)+)$/u.test(word) && !adjective.test(word)) ||
					isHead(low, { start: 0, end: 0, text: word }),
			) ?? text;
	// «К 1 октября Минэнерго должно накопить»: no noun in another case goes with the neuter.
	if (
		/^(?:\p{Lu}{2,}|Мин[а-я]+о)/u.test(plain.slice(span.start, span.end)) &&
		/^\s+(?:также\s+)?(?:должно|обязано)(?!\p{L})/u.test(next)
	)
		return 'subject';
	if (/^\p{Lu}{2,}|^Мин[а-я]+(?:[ыиаяо]|ов)(?:\s|$)/u.test(plain.slice(span.start, span.end))) return afterOf(before);
	if (/(?<!\p{L})(?:в|во|на|при|от|из|о|об|у|к|ко|для|со\s+стороны|через)\s+$/u.test(before)) return 'owner';
	// «Минцифре» and «Минздраву» are declined as one word.
	if (/^Мин[а-я]+е(?:\s|$)/u.test(plain.slice(span.start, span.end))) return 'addressee';
	// «Главы регионов должны …»: the plural looks like the genitive.
	if (/[ыиая]$/u.test(noun) && /^\s+(?:также\s+)?(?:должны|обязаны|\p{L}{4,}ли(?:сь)?)(?!\p{L})/u.test(next))
		return 'subject';
	// «Юрию Орлову» is no woman: names of men end in -ий.
	if (man.test(noun)) return 'addressee';
	if (/^\p{Lu}/u.test(plain.slice(span.start, span.end)) && named.test(text)) return 'subject';
	const role = caseOf(noun);
	// «Акиму посёлка Дычко Н.В.»: a name that shows no case has that of the office before it.
	const shown = plain.slice(span.start, span.end);
	const alone = role === 'subject' && /\p{Lu}\.|^\p{Lu}\p{Ll}+[еи]\s\p{Lu}/u.test(shown);
	return alone && office.test(before) ? 'addressee' : role;
}

const office = regex(`(?<!\\p{L})(?:${posts})\\p{L}{0,3}[ую](?:\\s+[\\p{L}.-]+){0,4}\\s+$`, 'u');

function afterOf(before: string): Role {
	// An abbreviation shows no case: after another noun it is that noun's owner.
	const open = regex(
		/(?:^|[.:;,("\n-]\s*|(?:^|\n)\s*[\d.]+\)?\s+|(?<!\p{L})(?:и|а|также|необходимо|следует|нужно|надо|прошу|поруч\p{L}+|обяз\p{L}+|потреб\p{L}+|треб\p{L}+|рекоменд\p{L}+|предлож\p{L}+|предпис\p{L}+|дат\p{L}|на|должн\p{L}+|что|задач[уаи]|задани[ея])\s+)$/u,
	);
	return open.test(before) ? 'any' : 'owner';
}

/** Names of men that end as adjectives do. */
const named = regex(
	'^(?:андрей|сергей|алексей|матвей|тимофей|елисей|дмитрий|юрий|валерий|аркадий|георгий|григорий|анатолий|виталий|василий|геннадий|евгений|арсений|игнатий|иннокентий|леонтий)\\s',
);
const man = regex(
	'^(?:дмитри|юри|валери|аркади|георги|григори|анатоли|витали|васили|геннади|евгени|арсени|игнати|иннокенти|леонти|афанаси|макси)ю$',
);

/** Feminine nouns among heads: those in -ия, and others by name. */
const feminine = regex(
	/(?:прокуратур|област(?=и$)|служб|палат|групп|глав|больниц|школ|библиотек|бригад|дум|кафедр|бирж|клиник|(?:[бвгджзклмпрсфхцчшщ]|пан|стан)и(?=[яию]$))/u,
);

function caseOf(noun: string): Role {
	if (/(?:ам|ям)$|^(?:участковым|(?:гос)?служащим|подчиненным|управляющим)$/u.test(noun)) return 'addressee';
	if (/(?:ами|ями)$/u.test(noun)) return 'with';
	if (feminine.test(noun)) {
		if (/[еи]$/u.test(noun)) return 'addressee';
		if (/[ую]$/u.test(noun)) return 'object';
		if (/(?:ой|ей)$/u.test(noun)) return 'with';
		return /[ая]$/u.test(noun) ? 'subject' : 'owner';
	}
	if (/[ую]$/u.test(noun)) return 'addressee';
	if (/(?:ом|ем)$/u.test(noun) && !/^(?:ком|прем)$/u.test(noun)) return 'with';
	if (/[ая]$/u.test(noun)) return 'owner';
	if (/(?:ов|ев|ий|(?:тел|ст|ар)ей)$/u.test(noun)) return 'owner';
	if (/(?:ств|тств)е$/u.test(noun)) return 'owner';
	return 'subject';
}
