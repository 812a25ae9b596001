import type { ActRule } from '#server/capture/grammar.ts';

/** An infinitive: the endings, without the nouns that share them. */
export const infinitive =
	'(?!(?:област|част|сет|власт|стат|кроват|печат|памят|путь|медь|пять|шесть|девять|десять|двадцать|тридцать|опять|мать|площадь|тетрадь|треть|нефть|смерть|речь|ночь|помощь|дочь|печь|вновь|запись|подпись|почт|очередь|связь|смет|\\p{L}+ост[ьи](?!\\p{L})|\\p{L}+есть(?!\\p{L}))\\p{L}*(?!\\p{L}))(?:не )?\\p{L}{1,24}(?:[аеиоуыяю]ть(?:ся)?|[зс]ти(?:сь)?|[а-я]йти(?:сь)?|чь(?:ся)?|сть(?:ся)?)(?!\\p{L})';
const what = `(?<what>${infinitive})`;
const zone = '(?<whom>[^;!?]{0,300}?)';
const given =
	'(?:поручи(?:л[аи]?|ть|в)|поруча(?:ю|ет|ем|ют|я)|да(?:л[аи]?|ет|ю|ем|ть) (?:\\p{L}+ ){0,3}?поручени[еяй]|да(?:л[аи]?|ет|ть) (?:\\p{L}+ ){0,3}?указани[еяй]|обяза(?:л[аи]?|ть)|обязыва(?:ю|ет)|предписа(?:л[аи]?|ть)|предписыва(?:ю|ет)|потребова(?:л[аи]?|ть)|требу(?:ю|ет|ем)|нацели(?:л[аи]?|ть)|распоряди(?:л[аи]?сь|лся|ться)|велел[аи]?|приказа(?:л[аи]?|ть)|приказыва(?:ю|ет))';
const asked =
	'(?:попроси(?:л[аи]?|ть)|прошу|попрошу|просим|просит|просить|призва(?:л[аи]?|ть)|призыва(?:ю|ет|ем)|предложить|предлагаю|рекоменд(?:овать|овал[аи]?|ую|ует))';
const passive =
	'(?:(?:было |будет )?поруч(?:ено|ается)|предписан[оы]?|предписывается|вменен[оы] в обязанность|предложено|рекомендован[оы]|рекомендуется|необходимо|следует|надлежит|нужно|надо|требуется|дан[оы]? (?:\\p{L}+ ){0,3}?поручени[еяй]|дан[оы] (?:\\p{L}+ ){0,3}?указани[еяй]|поставлен[аы]? (?:\\p{L}+ ){0,3}?задач[аи]|задача)';
/** A need said twice over begins at the second: words that repeat themselves are walked once. */
const onceSaid = '(?! (?:необходимо|следует|нужно|надо|поручено)(?!\\p{L}))';
/** «Поручения по усилению работы»: what is to be done as a noun; «по итогам», «по вопросам» say only of what. */
const matter =
	'(?!итог|результат|вопрос|тем|поручени|направлени|состояни|развитию событий|реализации послания)(?:[^;:!?,. ]+ ){0,2}?\\p{L}{3,}(?:[еа]ни(?:ю|и|е)|[цз]и[юи]|отк[еу]|овк[еу]|орк[еу]|ерк[еу]|упк[еу]|астк[еу]|итию|ытию|ству|ятию)(?!\\p{L})';
const orders =
	'(?:(?:\\p{L}+ ){0,3}?(?:поручени[еяй]|указани[еяй]|задани[еяй])|(?:\\p{L}+ ){0,2}?задач[уаи])(?:,? \\p{L}+,?)?';
const must = '(?:долж(?:ен|на|но|ны)|обязан[аоы]?|предстоит)';

/** How Russian gives something to do: verbs of instruction, addressees in the dative, duties and terms. */
export const acts: readonly ActRule[] = [
	{
		name: 'vocative',
		say: `^(?<whom>\\p{L}[^,;!?:]{3,60}), (?:я )?(?<verb>(?:прошу|поручаю|требую) вас|поручаю вам|вас (?:прошу|попрошу)|вам (?:поручаю|необходимо|нужно|надо|следует|поручено)|(?:прошу|поручаю)(?= ${infinitive}))(?: [^;!?]{0,80}?)? ${what}`,
		whom: 'group',
		roles: ['subject', 'any', 'addressee', 'owner', 'object'],
		strength: 0.82,
		needs: ['addressee'],
	},
	{
		name: 'object_first',
		say: `^["(]*(?<whom>(?!(?:на|в|во|по|об?|с|со|к|при|для|из|за|от|после|перед|до|под|у|через|про)\\s)[^;!?,:"]{3,90}?) (?:он|она|(?:глава|аким|министр|губернатор|мэр|президент|премьер|премьер-министр|вице-премьер|председатель|руководитель)(?: [^;!?,:"]{2,40}?)?) (?:также )?(?<verb>призвал[аи]?|обязал[аи]?|попросил[аи]?|призывает|просит|нацелил[аи]?)(?: (?:срочно|лично|немедленно|также|еще раз|до [^,;:]{3,30}|в срок [^,;:]{3,30}))* ${what}`,
		whom: 'group',
		roles: ['owner', 'object', 'any'],
		strength: 0.78,
		needs: ['addressee'],
		past: true,
	},
	{
		name: 'instructed',
		say: `(?<!(?<!\\p{L})(?:не|как) )(?<verb>${given})(?! (?:поручил|потребовал|обязал|приказал)(?!\\p{L}))${zone.replace('{0,300}', '{0,320}')}(?<!\\p{L})${what}`,
		whom: 'group',
		roles: ['addressee', 'any', 'with', 'object'],
		before: ['addressee'],
		strength: 0.95,
		past: true,
	},
	{
		name: 'told',
		say: '^(?:- )?(?<whom>\\p{L}[^,;!?:]{3,60}), (?<verb>(?:[^,;!?:]{1,50} )?)(?<what>\\p{L}{3,}(?:[аиуяю]йте|ите|ьте)(?:сь)?)(?!\\p{L})',
		whom: 'group',
		roles: ['subject', 'any', 'addressee', 'owner', 'object'],
		strength: 0.74,
		needs: ['addressee'],
	},
	{
		name: 'given_orders',
		say: `${zone}(?<!\\p{L})(?<verb>дан[оы]|да(?:л[аи]?|ет)|постав(?:лен[аы]|ил[аи]?))(?<whom2> [^;!?]{0,160}?|) ${orders} (?<what>(?:по|об?) ${matter})`,
		whom: 'clause',
		roles: ['addressee', 'with'],
		strength: 0.8,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'demanded_that',
		say: `(?<verb>${given}|${asked})[^;!?]{0,60}?, чтобы (?<whom>[^;!?]{2,160}?) (?<what>\\p{L}{2,}(?:[аиыяуе]л[аои]?|[аиыяуе]л(?:ись|ся|ось|ась)|[зсгк]л[аои]))(?!\\p{L})`,
		whom: 'group',
		roles: ['subject', 'any', 'with'],
		strength: 0.86,
		needs: ['addressee'],
		past: true,
	},
	{
		name: 'task_set',
		say: `(?<verb>став(?:лю|ит|им)|постави(?:л[аи]?|ть)|возложи(?:л[аи]?|ть))(?<whom>(?: [^;!?]{0,140}?)?) задач[уаеи](?<whom2>[^;!?]{0,160}?)(?<!\\p{L})${what}`,
		whom: 'group',
		roles: ['addressee', 'any', 'with', 'object'],
		before: ['addressee'],
		strength: 0.9,
		past: true,
	},
	{
		name: 'is_instructed',
		say: `${zone}(?<!\\p{L})(?<verb>(?:было |будет )?поруч(?:ено|ены|ается)|предписано|вменен[оы] в обязанность|предложено|предписывается|дан[оы]? (?:\\p{L}+ ){0,3}?поручени[еяй]|дан[оы] (?:\\p{L}+ ){0,3}?указани[еяй]|поставлен[аы]? (?:\\p{L}+ ){0,3}?задач[аи])(?<whom2>[^;!?]{0,260}?)(?<!\\p{L})${what}`,
		whom: 'clause',
		roles: ['addressee', 'any', 'with'],
		strength: 0.93,
		past: true,
	},
	{
		name: 'control_assigned',
		say: '^(?<what>[^;!?]{3,260}?) (?<verb>возлож(?:ить|ен[аоы]?|ил[аи]?)|возлагается) на (?<whom>[^;!?]{2,200})',
		whom: 'group',
		roles: ['addressee', 'any', 'object', 'owner', 'subject'],
		strength: 0.85,
		needs: ['addressee'],
	},
	{
		name: 'kept_by',
		say: '^(?<what>(?:(?:общ|персональн)\\p{L}{2} )?(?:контрол|свод|координаци|мониторинг|сбор|обобщени|организаци|ответственност|сопровождени|подготовк|исполнени)\\p{L}{0,3}(?!\\p{L})[^;!?]{0,240}?) ?- (?:персонально |лично )?(?<verb>за) (?<whom>[^;!?,]{2,160})',
		whom: 'group',
		whole: true,
		strength: 0.8,
		needs: ['addressee'],
	},
	{
		name: 'entrusted',
		say: `^(?<what>(?!${infinitive})\\p{L}[^;!?:]{5,260}?)(?<!\\p{L})(?<verb>поручить) (?<whom>(?!${infinitive})[^;!?]{2,200})`,
		whom: 'group',
		roles: ['addressee', 'any', 'with'],
		strength: 0.82,
		needs: ['addressee'],
	},
	{
		name: 'need_then_addressed',
		say: '(?<verb>необходимо|следует|нужно|надо|надлежит|предстоит) (?<what>(?:\\p{L}+ )?\\p{L}{3,}ться) (?<whom>[^;!?]{2,200})',
		whom: 'group',
		roles: ['addressee'],
		strength: 0.72,
		needs: ['addressee'],
	},
	{
		name: 'control_assigned_before',
		say: '(?<verb>возложить) на (?<whom>[^;!?]{2,160}?) (?<what>(?:контроль|координаци|организаци|ответственност|функци|обязанност)\\p{L}*)',
		whom: 'group',
		roles: ['addressee', 'any', 'object', 'owner', 'subject'],
		strength: 0.85,
		needs: ['addressee'],
	},
	{
		name: 'asked',
		say: `(?<!(?<!\\p{L})не )(?<verb>${asked})(?<whom>[^;!?]{0,260}?)(?<!\\p{L})${what}`,
		whom: 'group',
		roles: ['addressee', 'any', 'with', 'object', 'owner'],
		before: ['addressee'],
		strength: 0.72,
		needs: ['addressee', 'deadline', 'list'],
		past: true,
	},
	{
		name: 'addressed_need',
		say: `(?<whom>[^;!?]{2,240}?)(?<!\\p{L})(?<verb>${passive})(?<whom2>[^;!?]{0,220}?)(?<!\\p{L})${what}`,
		whom: 'clause',
		roles: ['addressee', 'any', 'with'],
		strength: 0.86,
		needs: ['addressee'],
	},
	{
		name: 'need_addressed',
		say: `(?<verb>${passive})${onceSaid}(?<whom>[^;!?]{2,240}?)(?<!\\p{L})${what}`,
		whom: 'group',
		roles: ['addressee', 'with'],
		strength: 0.84,
		needs: ['addressee'],
	},
	{
		name: 'duty',
		binding: true,
		say: `^(?:[^;!?]{0,160}?(?<!\\p{L})(?:подчеркнул|отметил|заявил|сказал|считает|напомнил|добавил|сообщил|указал|уточнил)[аи]?,? что )?(?<whom>[^;!?]{2,240}?)(?<!\\p{L})(?<verb>${must}) (?!был[аои]? |быть )(?:[^;!?]{0,120}?(?<!\\p{L}))?${what}`,
		whom: 'group',
		roles: ['subject', 'any', 'with', 'addressee'],
		strength: 0.8,
		needs: ['addressee'],
	},
	{
		name: 'duty_inverted',
		say: `^(?<what>[^;!?]{3,300}?),? (?<verb>должен|должн[аоы]|обязан[аоы]?) ${infinitive}(?: (?:под|на) (?:\\p{L}+ )?контроль)? (?<whom>[^;!?]{2,240}?)(?= и ${infinitive}|[;.!?"]|$)`,
		whom: 'group',
		tight: true,
		roles: ['subject', 'any', 'with', 'owner'],
		strength: 0.76,
		needs: ['addressee'],
	},
	{
		name: 'gapped',
		say: `^(?<whom>[^;!?:]{2,160}?) ?- (?:[^;!?:-]{3,60} )?${what}`,
		whom: 'group',
		roles: ['object', 'owner', 'addressee', 'any', 'subject'],
		strength: 0.84,
		needs: ['addressee'],
		gapped: true,
		whole: true,
	},
	{
		name: 'listed_addressee',
		say: `^(?<whom>\\p{L}+(?:ам|ям)(?: [^;!?:,]{2,70}?)?) ${what}`,
		whom: 'group',
		roles: ['addressee', 'any'],
		strength: 0.8,
		listed: true,
		whole: true,
	},
	{
		name: 'addressed',
		say: `^["(]*(?:а |также |кроме того,? |при этом,? |в свою очередь,? |одновременно,? |вместе с тем,? |в этой связи,? |в связи с этим,? |с этой целью,? |далее,? |до [^,]{3,30} |в целях [^,]{3,160}, )?(?!(?:[^;!?:"]|"[^"]*"){0,200}?(?<!\\p{L})(?!канал|капитал|материал|персонал|потенциал|филиал|портал|сигнал|сил(?!\\p{L})|област)(?:прос[ия]т|\\p{L}{2,}(?:[аиыя]л[аи]?|[аиыя]л(?:ся|ась|ись)|ось|ено|ано|ыто|ято|(?:[аяу]ет|[аяу]ют)(?:ся)?))(?!\\p{L})[^;!?:]{0,200}?(?<!\\p{L})${infinitive})(?<whom>[^;!?:]{2,360}?)(?:,? ?[-:] ?| )${what}`,
		whom: 'group',
		roles: ['addressee', 'any', 'with'],
		strength: 0.88,
		needs: ['addressee'],
	},
	{
		name: 'addressed_noun',
		say: '^(?!(?:причин|задач|цел|итог|вопрос|главн|проблем|результат|пример|основн|смысл|план|урок|это|сегодня)\\p{L}*(?: \\p{L}+)? ?-)(?<whom>[^.;!?:-]{2,160}?) ?- (?!\\p{L}+(?:л|ла|ли|ло)(?:ся|сь)?(?!\\p{L})|(?:это|не|наш|одн|главн|лучш|сам|основ|важн|просто|всего|настоящ)\\p{L}* )(?<what>\\p{L})',
		whom: 'group',
		tight: true,
		roles: ['addressee', 'any'],
		strength: 0.7,
		needs: ['addressee'],
	},
	{
		name: 'must_be_done',
		say: '(?<what>[^;!?]{3,300}?)(?<!\\p{L})(?<verb>должн[аоы] быть|должен быть|необходимо|следует|нужно|надо|требуется) [^;!?]{0,200}?(?:\\p{L}+(?:н|т)[аоы]?|\\p{L}+ть)(?!\\p{L})',
		whom: 'clause',
		roles: ['addressee'],
		strength: 0.72,
		needs: ['deadline', 'list'],
	},
	{
		name: 'need',
		say: `(?<verb>необходимо|следует|нужно|надо|требуется|надлежит|важно|следует также|необходимо также)${onceSaid}(?: [^;!?]{0,160}?)?(?<!\\p{L})${what}`,
		whom: 'clause',
		roles: ['addressee'],
		strength: 0.7,
		needs: ['deadline', 'list'],
	},
	{
		name: 'decided_to',
		say: `(?<verb>решено|принято решение)(?: [^;!?]{0,120}?)? ${what}`,
		whom: 'clause',
		roles: ['addressee'],
		strength: 0.6,
		past: true,
		collective: true,
	},
	{
		name: 'report_back',
		say: '^(?:и )?(?:(?:об?|информаци\\p{L}+|доклад|отчет|сведения|результаты) [^;!?:]{3,200}?|)(?<what>(?:доложить|докладывать|проинформировать|информировать|отчитаться|отчитываться|сообщить|представить|представлять)(?!\\p{L}))',
		whom: 'clause',
		roles: ['addressee'],
		strength: 0.7,
		needs: ['deadline', 'list'],
	},
	{
		name: 'quoted_infinitive',
		say: `^"${what}[^"]{10,600}"(?=.{0,200}поручен)`,
		whom: 'none',
		strength: 0.55,
	},
	{
		name: 'told_by',
		say: '^["(-]*(?:(?:обязательно|срочно|немедленно|поэтому|пожалуйста|и|а|но|в срок|до|к|на этой) [^;:!?,]{0,40}?)?(?<what>\\p{L}{3,}(?:[аиуяю]йте|[блмнрстчшщжд]ите|[втдн]ьте)(?:сь)?)(?!\\p{L})',
		whom: 'none',
		strength: 0.6,
		needs: ['deadline'],
	},
	{
		name: 'report_awaited',
		say: '^(?<what>(?:доклад|отчет|информаци|предложени)\\p{L}*(?!\\p{L})[^;!?]{0,160}?) (?<verb>жд[еу]т|ожида[ею]т(?:ся)?|ожидаю|жду)(?!\\p{L})',
		whom: 'none',
		strength: 0.62,
		needs: ['deadline'],
	},
	{
		name: 'by_term',
		say: `^(?:(?:в срок )?до|к|в течение|в месячный|в недельный|в \\p{L}+ный) [^;!?:]{2,80}? (?!быть )${what}`,
		whom: 'clause',
		roles: ['addressee', 'with'],
		strength: 0.66,
		needs: ['deadline'],
	},
];
