import type { TimeWords } from '#server/capture/grammar.ts';

const numbers: (readonly [string, number])[] = [
	...['бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'].map(
		(word, index) => [word, index + 1] as const,
	),
	...['он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'].map(
		(word, index) => [word, (index + 1) * 10] as const,
	),
	['жүз', 100],
];

/** "First" to "ninth" and the tens, as days of a month are sometimes spelled. */
const first = ['бірінші', 'екінші', 'үшінші', 'төртінші', 'бесінші', 'алтыншы', 'жетінші', 'сегізінші', 'тоғызыншы'];
const dayWords: (readonly [string, number])[] = [
	...first.map((word, index) => [`он ${word}`, 11 + index] as const),
	...first.map((word, index) => [`жиырма ${word}`, 21 + index] as const),
	['отыз бірінші', 31],
	['отызыншы', 30],
	['жиырмасыншы', 20],
	['оныншы', 10],
	...first.map((word, index) => [word, 1 + index] as const),
];

const ending = '[\\p{L}]{0,6}';
/** "Until", "towards", "not later than" after their nouns, and the term as a noun. */
const by =
	'(?: ?\\(?(?:қоса алғанда)?\\)? ?(?:дейін|шейін|қарай|таман|кешіктірмей|кешіктірілмей|қалдырмай|қалдырылмай|(?:қалдырмау|кешіктірмеу)\\p{L}{0,3}|асырмай|дейінгі мерзімде|аралығында))';
const end = '(?:соң|аяғ|аяқтал|аяқ)\\p{L}{0,8}';
const ofYear = '(?:(?:{year}(?:-?\\p{L}{1,3})? ?(?:жыл\\p{L}{0,5}|ж\\.)|{thisYear}|{nextYear}) ?)?';
const quarter = '{ordinal}[ -]?тоқсан\\p{L}{0,6}';
const half = '{ordinal}[ -]?(?:жарты ?жылдық|жарты ?жыл|жартыжылдығ)\\p{L}{0,6}';
/** «2025 жылы … жеткізу жоспарын әзірлеу», «келесі жылы ашылатын мектеп»: the year belongs to what is planned. */
const planned =
	'(?! [^.;,]{0,100}?\\p{L}{2,}[ую] (?:жоспар|кесте|бағдарлама|болжам|баланс|бюджет|тұжырымдама|жол карта|графи)\\p{L}{0,5}[ыі]н (?:\\p{L}+ ){0,2}\\p{L}+[ую](?:ды|ді)?(?!\\p{L}))(?! (?:\\p{L}+ ){0,4}(?:\\p{L}+(?:ып|іп|п) (?:отыр|тұр|жат)ған|\\p{L}+(?:атын|етін|йтын|йтін)) )';
/** What the meeting itself makes, and words that are no name of something made. */
const madeOrTold =
	'(?:хаттама|шешім|қаулы|бұйры|тапсырма|құжат|отырыс|кеңес|мәжіліс|жиын|алқа|өкім|осы|аталған|және|содан|министрлі|әкімді|комитет|агентті|басқарма|департамент|орган|ведомство|мекеме)';
const anchor =
	'(?:(?:(?:мемлекеттік|ресми|осы|алғаш) )?(?<anchor>\\p{L}{3,}(?:ған|ген|қан|кен)(?:нан|нен)?)(?: күн\\p{L}{0,6}| сәт\\p{L}{0,6})? (?:кейін|бастап|соң)(?:гі)? )?';

/** Spring to winter; spring begins in March. */
const seasons = ['көктем', 'жаз', 'күз', 'қыс'];

/** Dates, terms and durations as Kazakh writes them. */
export const time: TimeWords = {
	months: [
		'қаң(?:тар|\\.)',
		'ақп(?:ан|\\.)',
		'нау(?:рыз|\\.)',
		'сәу(?:ір|\\.)',
		'мам(?:ыр|\\.)',
		'(?<!(?:беру|жылу|жылыту|оқу|егін|егіс|су|туристік|туризм|демалыс|отау|спорт|театр|концерт) )мау(?:сым|\\.)',
		'шіл(?:де|\\.)',
		'там(?:ыз|\\.)',
		'қыр(?:күйек|\\.)',
		'қаз(?:ан|\\.)',
		'қар(?:аша|\\.)',
		'жел(?:тоқсан|\\.)',
	],
	weekdays: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'].map(
		(day) => `${day}\\p{L}{0,4}`,
	),
	day: '(?:0?[1-9]|[12]\\d|3[01])(?:-?(?:ші|шы|нші|ншы|і|ы|сі|сы))?',
	dayWords,
	numbers,
	ordinals: [
		'бірінші|1(?:-?(?:ші|шы))?|[iі]',
		'екінші|2(?:-?(?:ші|шы))?|[iі]{2}',
		'үшінші|3(?:-?(?:ші|шы))?|[iі]{3}',
		'төртінші|соңғы|4(?:-?(?:ші|шы))?|[iі]v',
	],
	units: {
		working_day: 'жұмыс күн\\p{L}{0,6}',
		hour: 'сағат\\p{L}{0,5}',
		day: '(?:күнтізбелік )?(?:күн\\p{L}{0,6}|тәулік\\p{L}{0,4})',
		week: 'апта\\p{L}{0,6}',
		month: 'ай(?:лық|да|дың|ға|ы)?',
		quarter: 'тоқсан\\p{L}{0,4}',
		half: 'жарты ?жыл\\p{L}{0,5}',
		year: 'жыл(?!у|ыт|ж)\\p{L}{0,5}',
	},
	thisYear: '(?:осы|ағымдағы|биылғы|ағымды) жыл(?!у|ыт|ж)\\p{L}{0,5}|ағ\\. ?ж\\.|биыл(?:ғы)?',
	nextYear: '(?:келесі|келер|алдағы) жыл(?!у|ыт|ж)\\p{L}{0,5}',
	next: 'келесі|келер|алдағы',
	dates: [
		`${ofYear}{day} {month}${ending}`,
		`${ofYear}{month}${ending} (?:айының )?{day}(?:-?(?:іне|ына|сіне|сына|інен|ынан|не|на)|-? ?күн(?:іне|інен|ге|і)?)?`,
		'{day}\\.{monthNumber}\\.(?:{year}|{shortYear}) ?(?:ж\\.)?',
		'{year}-{monthNumber}-{day}',
	],
	phrases: [
		{ kind: 'date', say: `{date}${by}` },
		{ kind: 'date', say: '{date}', bare: true },
		{
			kind: 'middle',
			say: `(?:${ofYear}{month}${ending}(?: ай\\p{L}{0,5})?|{year} жыл\\p{L}{0,5}|{thisYear}|{nextYear}|жыл\\p{L}{0,5}) ортасын\\p{L}{0,2}${by}`,
		},
		{ kind: 'after', of: 'day', say: `ертең(?:ге|гі күнге)?${by}` },
		{
			kind: 'after',
			say: `${anchor}{number} {unit}(?:нан|нен|дан|ден|тан|тен)? (?:кейін|соң)(?! (?:өткен|күшіне|қолданысқа))`,
		},
		{ kind: 'eve', of: 'month', say: `${ofYear}{month}${ending}(?: ай\\p{L}{0,5})? басына${by}` },
		{ kind: 'eve', of: 'quarter', say: `${ofYear}${quarter} басына${by}` },
		{ kind: 'eve', of: 'half', say: `${ofYear}${half} басына${by}` },
		{ kind: 'eve', of: 'year', say: `(?:{year}(?:-?\\p{L}{1,3})? ?(?:жыл\\p{L}{0,5}|ж\\.)|{nextYear}) басына${by}` },
		{
			kind: 'open',
			say: `есепті (?:тоқсан|ай|жыл|жартыжылды|кезең)\\p{L}{0,4} кейінгі (?:ай|тоқсан)\\p{L}{0,4} ${end}${by}`,
		},
		{ kind: 'end', of: 'month', say: `(?<!\\d )${ofYear}{month}${ending}(?: ай\\p{L}{0,5})?(?: ${end})?${by}` },
		{ kind: 'end', of: 'month', say: `${ofYear}{month}${ending} ай\\p{L}{0,5}(?: ${end}| ішінде)?`, weak: true },
		{ kind: 'end', of: 'month', say: `(?<!\\d )${ofYear}{month}(?:да|де|та|те)`, weak: true, near: true },
		{ kind: 'end', of: 'month', say: `${ofYear}{month}${ending}(?: ай\\p{L}{0,5})?`, bare: true },
		{ kind: 'end', of: 'quarter', say: `${ofYear}${quarter}(?: ${end})?${by}` },
		{ kind: 'end', of: 'quarter', say: `${ofYear}${quarter}(?: ${end}| ішінде)?(?! қорытынды)`, weak: true },
		{ kind: 'end', of: 'half', say: `${ofYear}${half}(?: ${end})?(?:${by}| ішінде)?` },
		{
			kind: 'end',
			of: 'year',
			say: `(?:{year}(?:-?\\p{L}{1,3})? ?(?:жыл\\p{L}{0,5}|ж\\.)|{thisYear}|{nextYear}|жыл\\p{L}{0,5})(?: ${end})${by}?`,
		},
		{ kind: 'end', of: 'year', say: `(?:{year}(?:-?\\p{L}{1,3})? ?жыл\\p{L}{0,5}|{nextYear})${by}` },
		{
			kind: 'end',
			of: 'year',
			say: `(?:{year} жыл(?:ы|да)${planned}|(?:осы|ағымдағы|биылғы) жыл(?:ы|да)|биыл(?= [^.;,]{0,80}?\\p{L}{2,}[ую](?:ды|ді|ын|ін)?(?!\\p{L}))|(?:{thisYear}|{year} жыл(?:дың)?) ішінде|{nextYear}${planned})`,
			weak: true,
		},
		{
			kind: 'end',
			of: 'year',
			say: '(?:{year} жыл\\p{L}{0,5}|{year} ж\\.|{thisYear}|{nextYear}|жыл соңы\\p{L}{0,4})',
			bare: true,
		},
		{ kind: 'end', of: 'half', say: `жарты ?жыл\\p{L}{0,6} ${end}${by}` },
		{ kind: 'end', of: 'quarter', say: `(?:осы |ағымдағы |{next} )?тоқсан\\p{L}{0,4} ${end}${by}` },
		{ kind: 'end', of: 'month', say: `(?:осы |ағымдағы |{next} )?ай\\p{L}{0,4} ${end}${by}` },
		{ kind: 'end', of: 'week', say: `(?:осы |ағымдағы |{next} )?апта\\p{L}{0,4} ${end}${by}?` },
		{ kind: 'end', of: 'week', say: `{next} апта\\p{L}{0,5}(?: ішінде|${by})?`, weak: true },
		{ kind: 'end', of: 'month', say: `{next} ай(?:да|дың ішінде|ға дейін)`, weak: true },
		{ kind: 'end', of: 'year', say: `жаңа жылға${by}` },
		{ kind: 'weekday', say: `(?:(?:алдағы|таяудағы|осы) |{next} )?{weekday}(?: күні\\p{L}{0,3})?${by}` },
		{ kind: 'day', say: `(?:{next} )?айдың {day}(?:-?(?:іне|ына|сіне|сына|інен|ынан|не|на))?(?: күніне)?${by}` },
		{ kind: 'day', say: `{day}(?:-?(?:іне|ына|сіне|сына|інен|ынан|не|на)|-? ?күн(?:іне|інен|ге))${by}` },
		{
			kind: 'after',
			say: `${anchor}(?:күнтізбелік )?{number} {unit} (?:ішінде|мерзімде|мерзім ішінде|мерзімге дейін|кешіктірмей|кешіктірілмей|асырмай)`,
		},
		{ kind: 'after', say: `${anchor}{number}-?(?:күндік|апталық|айлық) мерзімде` },
		{ kind: 'after', of: 'month', say: `${anchor}(?:ай(?:дың)? ішінде|айлық мерзімде)` },
		{ kind: 'after', of: 'week', say: `${anchor}(?:апта(?:ның)? ішінде|апталық мерзімде)` },
		{ kind: 'after', say: '(?:алдағы|келесі|таяу) {number} {unit}(?: ішінде)?' },
		{ kind: 'after', say: '{number} {unit} (?:уақыт|мерзім)(?= бер)' },
		// «Бір аптада әкеліңіздер»; «екі айда бір рет» tells how often.
		{ kind: 'after', say: '{number} {unit}(?<=(?:күн|апта|ай)д[ае])(?! (?:бір|екі) )', weak: true },
		...seasons.flatMap(
			(season, index) =>
				[
					{ kind: 'eve', of: 'month', month: (index + 1) * 3, say: `${season}(?:ге|ға|қа)${by}` },
					{ kind: 'end', of: 'month', month: ((index + 1) * 3 + 2) % 12, say: `${season}(?:дың|дің|тың)? ${end}${by}` },
				] as const,
		),
		{
			kind: 'back',
			say: '(?<target>)(?:(?:кемінде|кем дегенде) )?{number} {unit} бұрын(?: кешіктірмей| кешіктірілмей)?',
		},
		{
			kind: 'back',
			say: '(?<target>\\p{L}{2,30}(?:ға|ге|қа|ке|на|не) дейін )(?:(?:кемінде|кем дегенде) )?{number} {unit} бұрын(?: кешіктірмей| кешіктірілмей)?',
			untold: true,
		},
		{ kind: 'after', say: '{number} {unit}', bare: true },
		{ kind: 'open', say: '(?:келесі|кезекті|алдағы) (?:отырыс|кеңес|мәжіліс|сессия|алқа|жиын)\\p{L}{0,6}(?: дейін)?' },
	],
	ends: 'соң|аяғ',
	titles:
		'(?:тұжырымдама|стратегия|бағдарлама|жоспар|жол карта|доктрина|жоба|заң|кодекс|қаулы)\\p{L}*(?: [\\p{L},"-]+){0,4} ',
	ownEvents: 'қол|қойыл|қабылдан|бекітіл|өткен|шыққан|берілген|тапсырыл',
	others: {
		deeds: 'қойыл|қабылдан|бекітіл|өткен|шыққан|берілген',
		side: 'before',
		say: `(?<!\\p{L})(?!${madeOrTold})(?:\\p{L}{2,30}(?:ға|ге|қа|ке|на|не) қол |\\p{L}{2,30}(?<!ға|ге|қа|ке|на|не|мен|пен|бен|да|де|та|те|ды|ді|ты|ті|ын|ін|қол|үшін) )`,
	},
	events: ['тіркел', 'жариялан', 'алынған|алған', 'түскен', 'енгізіл|күшіне', 'аяқтал'],
};
