import type { DemoMeeting } from '#db/demo/content/shape.ts';
import { link, paper, taken } from '#db/demo/content/steps.ts';

export const digital: DemoMeeting = {
	key: 'digital',
	title: 'Мемлекеттік қызметтерді цифрландыру және жасанды интеллектіні енгізу туралы кеңес',
	kind: 'conference',
	heldOn: -61,
	number: '12-4',
	chair: 'Қазақстан Республикасы Премьер-Министрінің орынбасары',
	chairLevel: 'deputy_prime_minister',
	place: 'Астана қаласы, Үкімет үйі, бейнеконференция',
	sourceUrl: 'https://primeminister.gov.example/kk/protocols/digital',
	language: 'kk',
	controller: 'controller2.go',
	minutes: `1. Мемлекеттік ақпараттық жүйелердің жай-күйі және мемлекеттік қызметтерді цифрландыру барысы туралы

ТЫҢДАЛДЫ: Жасанды интеллект және цифрлық даму, Денсаулық сақтау, Оқу-ағарту, Ғылым және жоғары білім, Әділет, Қаржы министрліктерінің баяндамалары.

Мемлекеттік органдарда қайталанатын ақпараттық жүйелер бар екені, олардың бір бөлігі өзара деректер алмаспайтыны атап өтілді. Медициналық ақпараттық жүйелерді біріктіру кестеден қалып отыр. Мектептердегі электрондық журналдар әртүрлі платформаларда жүргізіледі, бұл ата-аналар мен мұғалімдерге қолайсыз.

Жасанды интеллектіні енгізу адамның құқықтарын қорғау және дербес деректердің қауіпсіздігі талаптарын сақтай отырып жүргізілуге тиіс.

ШЕШІЛДІ:
1. Баяндамалар назарға алынсын.
2. Осы хаттаманың 1–7-тармақтарындағы тапсырмалар орындалсын.
3. Орындалуын бақылау Үкімет Аппаратына жүктелсін.`,
	directives: [
		{
			key: 'digital-inventory',
			itemNumber: '1',
			words:
				'Жасанды интеллект және цифрлық даму министрлігі {дейін:deadline} мемлекеттік органдардың ақпараттық жүйелеріне түгендеу жүргізіп, қайталанатын жүйелердің тізбесін енгізсін.',
			language: 'kk',
			titles: {
				en: 'Take stock of state information systems',
				ru: 'Инвентаризация государственных информационных систем',
				kk: 'Мемлекеттік ақпараттық жүйелерді түгендеу',
			},
			topic: 'digitalization',
			deadline: -25,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'maidd',
			coExecutors: [
				{ organization: 'mof', part: 'Жүйелерді қолдап отыруға жұмсалатын шығыстар туралы мәлімет', dueOn: -35 },
			],
			steps: [
				...taken(-60, -59),
				{
					do: 'report',
					on: -45,
					text: '38 мемлекеттік органның 31-і мәлімет берді. Деректер бірыңғай нысан бойынша салыстырылуда.',
					percent: 65,
					confidence: 'on_track',
				},
				{
					do: 'submit',
					on: -29,
					executedOn: -30,
					text: 'Түгендеу аяқталды: 412 ақпараттық жүйе есепке алынды, 57 қайталанатын жүйенің тізбесі енгізілді.',
					evidence: [
						paper('Қайталанатын жүйелердің тізбесін енгізу туралы хат', '04-2/2817', -30),
						link('Түгендеу нәтижелері', 'https://files.digital.gov.example/inventory'),
					],
				},
				{ do: 'accept_report', on: -26, note: 'Тізбе толық, негіздемелер бар.' },
				{ do: 'close', on: -26, outcome: 'executed', basis: '№ 04-2/2817 хат, тізбе мерзімінде енгізілді.' },
			],
		},
		{
			key: 'digital-health-record',
			itemNumber: '2',
			words:
				'Денсаулық сақтау министрлігі медициналық ақпараттық жүйелерді электрондық денсаулық паспортымен біріктіруді аяқтасын. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Integrate clinics with the electronic health record',
				ru: 'Интеграция медицинских систем с электронным паспортом здоровья',
				kk: 'Медициналық жүйелерді электрондық денсаулық паспортымен біріктіру',
			},
			topic: 'healthcare',
			deadline: 5,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'moh',
			coExecutors: [{ organization: 'maidd', part: 'Деректер алмасу шлюзінің өткізу қабілетін арттыру', dueOn: -20 }],
			steps: [
				...taken(-60, -58),
				{
					do: 'report',
					on: -40,
					text: '17 медициналық ақпараттық жүйенің 9-ы қосылды. Қалғандары бойынша техникалық талаптар келісілуде.',
					percent: 50,
					confidence: 'on_track',
				},
				{
					do: 'report',
					on: -9,
					text: '13 жүйе қосылды. Екі жеткізуші хаттаманың жаңа нұсқасына көшпеген, мерзімнің бұзылу қаупі бар.',
					percent: 75,
					confidence: 'at_risk',
				},
				{ do: 'assess', on: -6, assessment: 'at_risk', note: 'Екі жеткізуші бойынша нақты күн көрсетілмеген.' },
			],
		},
		{
			key: 'digital-school-journal',
			itemNumber: '3',
			words:
				'Оқу-ағарту министрлігі {дейін:deadline} мектептердің электрондық журналдарына қойылатын бірыңғай талаптарды бекітсін.',
			language: 'kk',
			titles: {
				en: 'Set common requirements for electronic school journals',
				ru: 'Единые требования к электронным журналам школ',
				kk: 'Мектептердің электрондық журналдарына бірыңғай талаптар',
			},
			topic: 'education',
			deadline: -10,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'moe',
			coExecutors: [{ organization: 'maidd', part: 'Ақпараттық қауіпсіздік талаптары', dueOn: -24 }],
			steps: [
				...taken(-60, -57),
				{
					do: 'report',
					on: -33,
					text: 'Талаптардың жобасы дайындалды, 120 мектеппен талқыланды.',
					percent: 60,
					confidence: 'on_track',
				},
				{
					do: 'submit',
					on: -14,
					executedOn: -15,
					text: 'Бірыңғай талаптардың жобасы әзірленіп, келісуге жіберілді.',
					evidence: [paper('Талаптар жобасын келісуге жіберу туралы хат', '11-1/1902', -15)],
				},
				{
					do: 'return_report',
					on: -7,
					note: 'Тапсырма талаптарды бекітуді көздейді, жоба ғана ұсынылған. Бекітілген бұйрықты қоса беріп, қайта енгізіңіз.',
				},
				{ do: 'assess', on: -7, assessment: 'off_track', note: 'Бұйрық бекітілмеген, мерзімі өткен.' },
			],
		},
		{
			key: 'digital-curricula',
			itemNumber: '4',
			words:
				'Ғылым және жоғары білім министрлігі жоғары оқу орындарының білім беру бағдарламаларына жасанды интеллект негіздері пәнін енгізу бойынша ұсыныстар енгізсін. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Bring artificial intelligence into university programmes',
				ru: 'Основы искусственного интеллекта в программах вузов',
				kk: 'Жоғары оқу орындарының бағдарламаларына жасанды интеллект негіздерін енгізу',
			},
			topic: 'education',
			deadline: 60,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'mshe',
			steps: [
				...taken(-60, -59),
				{
					do: 'report',
					on: -41,
					text: 'Жұмыс тобы құрылды, 24 университеттің қолданыстағы бағдарламалары талданды.',
					percent: 20,
					confidence: 'on_track',
					evidence: [paper('Жұмыс тобын құру туралы бұйрық', '433', -47)],
				},
			],
		},
		{
			key: 'digital-notary',
			itemNumber: '5',
			words:
				'Әділет министрлігі нотариаттық әрекеттерді электрондық нысанда жасау бойынша заң жобасының тұжырымдамасын енгізсін. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Submit the concept of a law on electronic notarial acts',
				ru: 'Концепция законопроекта об электронных нотариальных действиях',
				kk: 'Электрондық нотариаттық әрекеттер туралы заң жобасының тұжырымдамасы',
			},
			topic: 'legal-reform',
			deadline: -5,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'moj',
			coExecutors: [{ organization: 'maidd', part: 'Электрондық қолтаңба бойынша ұсыныстар', dueOn: -20 }],
			steps: [
				...taken(-60, -58),
				{
					do: 'report',
					on: -30,
					text: 'Тұжырымдама жобасы дайын, Нотариат палатасының ескертпелері ескерілуде.',
					percent: 70,
					confidence: 'on_track',
				},
				{
					do: 'submit',
					on: -8,
					executedOn: -9,
					text: 'Заң жобасының тұжырымдамасы Үкімет Аппаратына енгізілді, ғылыми сараптама қорытындысы қоса беріледі.',
					evidence: [paper('Тұжырымдаманы енгізу туралы хат', '7-1/3044', -9)],
				},
			],
		},
		{
			key: 'digital-procurement',
			itemNumber: '6',
			words:
				'Қаржы министрлігі мемлекеттік сатып алудағы тәуекелдерді талдау модулін сынақтық пайдалануға енгізсін. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Pilot risk analysis in public procurement',
				ru: 'Опытная эксплуатация модуля анализа рисков в госзакупках',
				kk: 'Мемлекеттік сатып алудағы тәуекелдерді талдау модулін сынақтан өткізу',
			},
			topic: 'budget',
			deadline: 20,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'mof',
			coExecutors: [{ organization: 'maidd', part: 'Есептеу ресурстарын бөлу', dueOn: 5 }],
			steps: [
				...taken(-60, -59),
				{
					do: 'report',
					on: -17,
					text: 'Модуль развёрнут в тестовом контуре, обучение на архиве закупок за три года завершено. Первые 40 признаков риска согласованы.',
					percent: 65,
					confidence: 'on_track',
				},
				{ do: 'assess', on: -12, assessment: 'on_track', note: 'Сынақ кестесі сақталуда.' },
				{
					do: 'request_extension',
					on: -8,
					deadline: 80,
					reason: 'Қосымша тәуекел белгілерін әзірлеу қажет.',
				},
				{
					do: 'decide_extension',
					on: -6,
					decision: 'refuse',
					reason: 'Келісілген 40 белгі сынақтық пайдалануға жеткілікті.',
				},
				{
					do: 'request_extension',
					on: -1,
					deadline: 40,
					reason: 'Сынақ ортасының серверлері күтілгеннен кеш жеткізілді.',
				},
			],
		},
		{
			key: 'digital-city-video',
			itemNumber: '7',
			words:
				'Астана қаласының әкімдігі Ішкі істер министрлігімен бірлесіп, бейнебақылау деректеріне қол жеткізу тәртібін айқындасын және оны қорғау жөнінде шаралар қабылдасын. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Protect access to city video surveillance data',
				ru: 'Порядок доступа к данным городского видеонаблюдения',
				kk: 'Қалалық бейнебақылау деректеріне қол жеткізу тәртібі',
			},
			topic: 'public-order',
			restricted: true,
			deadline: 30,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'kz-71',
			coExecutors: [{ organization: 'mia', part: 'Қызметкерлердің құқықтарын шектеу ережелері', dueOn: 15 }],
			steps: [
				...taken(-60, -57),
				{
					do: 'report',
					on: -22,
					text: 'Қол жеткізу тәртібінің жобасы дайындалды, журнал жүргізу талаптары енгізілді.',
					percent: 45,
					confidence: 'on_track',
				},
			],
		},
	],
};
