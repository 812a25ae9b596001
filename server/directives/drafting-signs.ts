import type { Locale } from '#server/platform/language.ts';

/**
 * Signs by which the wording of a directive is judged, as patterns over text in lower case. Only forms in which a
 * directive is given stand here (infinitives, imperatives), so that a noun of the same root is not taken for an act.
 */
export type DraftingSigns = {
	/** Acts that end in something one can hold, count or open. */
	result: string;
	/** Acts that never end: nobody can say when they are done. */
	vague: string;
	/** Acts that are as concrete as what follows them. */
	neutral: string;
	/** How any other act is told: by the ending of its verb, or by the word before it. Concrete as far as one can tell. */
	told: string;
	/** Acts that cost money. */
	spending: string;
	/** Words that name the money or the document on which an act rests. */
	resources: string;
};

const en: DraftingSigns = {
	result:
		'submit|propose|table|prepare|draft|draw up|adopt|approve|complete|finish|finalize|build|construct|launch|introduce|issue|publish|open|sign|deliver|install|repair|transfer|allocate|establish|create|develop|conduct|carry out|hold|register|connect|commission|put into operation|report|conclude|appoint|hand over|purchase|procure|equip|roll out|amend|repeal|pay|hire|train|close|send|provide',
	vague:
		'strengthen|tighten|enhance|intensify|step up|work (?:on|out)|consider|look into|study|examine the (?:question|issue|matter)|explore|take (?:all |the )?(?:necessary )?(?:measures|steps)|improve|pay (?:special |particular )?attention|activate|continue|speed up|accelerate|facilitate|promote|keep under (?:control|review)|expedite|encourage|raise the (?:level|quality)|assist',
	told: '(?:must|shall|should|is to|are to|has to|have to|needs? to|will) (?:also |now |not )?(?:be )?\\p{L}+',
	neutral: 'ensure|organize|organise|increase|reduce|achieve|implement|bring|set up|check|inspect|present',
	spending:
		'build|construct|reconstruct|overhaul|procure|purchase|buy|equip|roll out|rollout|deploy|construction of|commission',
	resources:
		'budget|fund(?:s|ed|ing)?|financ\\p{L}*|tenge|million|billion|resources?|reserve|at the expense of|in accordance with|under the (?:programme|program|plan|law)|pursuant to|as provided|grant|loan|contract',
};

/** The forms of Russian verbs in which directives are given: infinitive, third person, imperative, short participle. */
function ruVerbs(infinitives: string): string {
	return infinitives
		.split('|')
		.map((verb) => {
			if (/ить$/.test(verb)) return `${verb.slice(0, -3)}(?:ить|ит|ят|ите|ьте|[её]?н[аоы]?|ен[аоы]?)`;
			if (/(?:ать|ять)$/.test(verb)) return `${verb.slice(0, -2)}(?:ть|ет|ют|йте|н[аоы]?)`;
			return `${verb.slice(0, -2)}(?:ти|ть|ет|ут|ите|ен[аоы]?)`;
		})
		.join('|');
}

const ru: DraftingSigns = {
	result: ruVerbs(
		'внести|представить|предоставить|разработать|утвердить|подготовить|завершить|закончить|построить|ввести|принять|создать|запустить|открыть|закрыть|провести|заключить|направить|выделить|передать|установить|отремонтировать|опубликовать|издать|подписать|зарегистрировать|подключить|доложить|отчитаться|назначить|закупить|приобрести|оснастить|внедрить|отменить|выплатить|погасить|обучить|достроить|сформировать|определить|пересмотреть|согласовать|разместить|трудоустроить|высадить|составить|инициировать|перевести|привести|устранить|поставить|сдать|проверить|информировать|доставить|вывезти|очистить|предложить|урегулировать',
	),
	vague: `${ruVerbs('усилить|активизировать|проработать|изучить|рассмотреть|улучшить|продолжить|повысить|ускорить|стимулировать|совершенствовать|расширить|интенсифицировать|углубить')}|(?:оказать )?содейств(?:овать|ие)|способствовать|принять (?:все |необходимые |исчерпывающие |действенные |соответствующие )*меры|обратить (?:особое |пристальное )?внимание|(?:держать|взять) (?:вопрос )?на (?:особ\\p{L}+ |постоянн\\p{L}+ |личн\\p{L}+ )?контрол[ье]|вести работу`,
	// Nouns that end like infinitives (сеть, печать) are few; forms in -сти that are cases of nouns stay out.
	told: '(?!(?:сеть|печать|память|мать|треть|четверть|смерть|плоть|путь|суть)(?!\\p{L}))\\p{L}+[аяиеуоы]ть(?:ся)?|\\p{L}*(?:вести|нести|везти|йти|рести|расти|блюсти|ечь|очь)(?:сь)?',
	neutral: ruVerbs(
		'обеспечить|организовать|увеличить|снизить|сократить|достичь|реализовать|довести|осуществить|исполнить|выполнить|возложить|освоить',
	),
	spending: `${ruVerbs('построить|возвести|реконструировать|отремонтировать|закупить|приобрести|оснастить|внедрить|развернуть')}|ввести в эксплуатацию|строительств\\p{L}*|капитальн\\p{L}+ ремонт\\p{L}*|реконструкци\\p{L}+`,
	resources:
		'бюджет\\p{L}*|средств\\p{L}*|финансир\\p{L}*|тенге|тг|млн|млрд|ресурс\\p{L}*|резерв\\p{L}*|за счет|в соответствии с|согласно|на основании|в рамках|предусмотренн\\p{L}*|грант\\p{L}*|займ\\p{L}*|договор\\p{L}*|ассигнован\\p{L}*',
};

const kkEnding = '(?:сын|сін|ыңыз|іңіз|ңыз|ңіз|у|ю|уді|уды|п|ып|іп|ылсын|ілсін|лсын|лсін|нсын|нсін|ынсын|інсін)';
const kk: DraftingSigns = {
	result: `(?:енгіз|ұсын|әзірле|бекіт|дайында|аяқта|сал|аш|қос|қабылда|жібер|өткіз|жаса|құр|бөл|тапсыр|орнат|жарияла|тірке|бер|шығар|сатып ал|жабдықта|жөнде|есеп бер|баянда|тағайында|төле|жап|хабарла|оқыт|іске асыр|қаржыландыр|айқында)${kkEnding}`,
	vague: `(?:күшейт|жандандыр|пысықта|қарастыр|зерделе|зертте|жалғастыр|жақсарт|арттыр|жеделдет|ықпал ет|жетілдір|кеңейт|көңіл бөл|назар аудар)${kkEnding}|(?:тиісті |қажетті |барлық )*шаралар(?:ды)? қабылда${kkEnding}|бақылауда ұста${kkEnding}|бақылауға ал${kkEnding}`,
	// The last word of a sentence: inside it the same ending is that of an object («жобасын»).
	told: '\\p{L}+(?:сын|сін|ңыз|ңіз)(?=[»"”]?\\s*(?:[.;!]|$))|\\p{L}+у(?:ды|ді|ы|і)? (?:қажет|керек|тиіс|тапсыр|жүктел|міндет)\\p{L}*',
	neutral: `(?:қамтамасыз ет|ұйымдастыр|көбейт|азайт|төмендет|жеткіз|тексер|жүзеге асыр|орында)${kkEnding}`,
	spending:
		'сал(?:сын|у|уды)|құрылы[сғ]\\p{L}*|реконструкция\\p{L}*|күрделі жөнде\\p{L}*|сатып ал\\p{L}*|жабдықта\\p{L}*|пайдалануға бер\\p{L}*',
	resources:
		'бюджет\\p{L}*|қаржы\\p{L}*|қаражат\\p{L}*|теңге\\p{L}*|млн|млрд|миллион\\p{L}*|миллиард\\p{L}*|ресурс\\p{L}*|резерв\\p{L}*|есебінен|сәйкес|негізінде|шеңберінде|аясында|грант\\p{L}*|шарт\\p{L}*',
};

/** The signs of each language: a further one is a record here. */
export const draftingSigns: Readonly<Record<Locale, DraftingSigns>> = { en, ru, kk };
