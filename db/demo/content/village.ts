import type { DemoMeeting } from '#db/demo/content/shape.ts';
import { link, paper, taken } from '#db/demo/content/steps.ts';

export const village: DemoMeeting = {
	key: 'village',
	title: 'Ауылды дамыту және ауыл шаруашылығын қолдау шаралары туралы кеңес',
	kind: 'conference',
	heldOn: -110,
	number: '9-3',
	chair: 'Қазақстан Республикасы Премьер-Министрінің орынбасары',
	chairLevel: 'deputy_prime_minister',
	place: 'Түркістан қаласы',
	sourceUrl: 'https://primeminister.gov.example/kk/protocols/village',
	language: 'kk',
	controller: 'controller2.go',
	minutes: `1. Ауылды дамыту және ауыл шаруашылығын қолдау шаралары туралы

ТЫҢДАЛДЫ: Ауыл шаруашылығы министрлігінің, Түркістан облысы әкімдігінің баяндамалары, Көлік, Мәдениет және ақпарат, Оқу-ағарту, Денсаулық сақтау министрліктерінің қосымша баяндамалары.

Су үнемдеу технологияларын енгізу қарқыны төмен екені, субсидия алу рәсімі шаруаларға күрделі болып отырғаны атап өтілді. Жергілікті маңызы бар жолдардың жартысына жуығы жөндеуді қажет етеді. Шалғайдағы ауылдарда медициналық пункттер мен мәдениет үйлері уақытша ғимараттарда орналасқан.

ШЕШІЛДІ:
1. Баяндамалар назарға алынсын.
2. Осы хаттаманың 1–7-тармақтарындағы тапсырмалар белгіленген мерзімде орындалсын.
3. Орындалу барысы Үкімет Аппаратының бақылауына алынсын.`,
	directives: [
		{
			key: 'village-seed',
			itemNumber: '1',
			words:
				'Ауыл шаруашылығы министрлігі {дейін:deadline} тұқым қорын қалыптастыру туралы ақпарат пен сапасын тексеру нәтижелерін ұсынсын.',
			language: 'kk',
			titles: {
				en: 'Report on the seed stock and its quality',
				ru: 'Формирование семенного фонда и проверка его качества',
				kk: 'Тұқым қорын қалыптастыру және сапасын тексеру',
			},
			topic: 'agriculture',
			deadline: -60,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'moa',
			steps: [
				...taken(-109, -107),
				{
					do: 'report',
					on: -85,
					text: 'Тұқым қорының 70 пайызы қалыптасты, зертханалық тексеру жүріп жатыр.',
					percent: 70,
					confidence: 'on_track',
				},
				{
					do: 'submit',
					on: -66,
					executedOn: -67,
					text: 'Тұқым қоры толық қалыптасты, сапасы 14 облыс бойынша тексерілді.',
					evidence: [paper('Тұқым сапасын тексерудің жиынтық актісі', '12-3/618', -67)],
				},
				{ do: 'accept_report', on: -62 },
				{ do: 'close', on: -62, outcome: 'executed', basis: 'Мерзімінде орындалды, № 12-3/618 акт.' },
			],
		},
		{
			key: 'village-irrigation',
			itemNumber: '2',
			words:
				'Түркістан облысының әкімдігі тамшылатып суару технологиясын енгізген шаруаларға субсидия төлеуді аяқтасын және енгізілген алқап туралы баяндасын. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Pay drip irrigation subsidies in Turkistan Region',
				ru: 'Субсидии на капельное орошение в Туркестанской области',
				kk: 'Түркістан облысында тамшылатып суаруға субсидия төлеу',
			},
			topic: 'water',
			deadline: -50,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'kz-61',
			coExecutors: [
				{ organization: 'moa', part: 'Субсидиялау қағидаларын түсіндіру', dueOn: -80 },
				{ organization: 'mwri', part: 'Су пайдалану лимиттері', dueOn: -80 },
			],
			steps: [
				...taken(-109, -106),
				{ do: 'report', on: -78, text: '640 өтінімнің 380-і мақұлданды.', percent: 40, confidence: 'on_track' },
				{
					do: 'move_deadline',
					on: -56,
					deadline: -8,
					phrase: '{дейін:-8}',
					reason: 'Жергілікті бюджетті нақтылау мәслихат сессиясына қалды.',
				},
				{ do: 'report', on: -36, text: 'Бюджет нақтыланды, төлем басталды.', percent: 60, confidence: 'on_track' },
				{
					do: 'move_deadline',
					on: -15,
					deadline: 30,
					phrase: '{дейін:30}',
					reason: '85 шаруашылықтың алқабын ғарыштан түсіру арқылы тексеру аяқталмады.',
				},
				{
					do: 'report',
					on: -9,
					text: '520 шаруашылыққа субсидия төленді, алқаптарды тексеру жалғасуда.',
					percent: 80,
					confidence: 'on_track',
				},
				{ do: 'assess', on: -6, assessment: 'at_risk', note: 'Мерзім екі рет ұзартылды, тексеру кестесі ұсынылмаған.' },
			],
		},
		{
			key: 'village-roads',
			itemNumber: '3',
			words:
				'Көлік министрлігі әкімдіктермен бірлесіп {дейін:deadline} жергілікті жолдарды жөндеудің басым тізбесін енгізсін.',
			language: 'kk',
			titles: {
				en: 'Submit a priority list of local roads to repair',
				ru: 'Приоритетный перечень ремонта местных дорог',
				kk: 'Жергілікті жолдарды жөндеудің басым тізбесі',
			},
			topic: 'transport',
			deadline: -62,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'mot',
			coExecutors: [
				{ organization: 'kz-61', part: 'Облыс бойынша ұсыныстар', dueOn: -80 },
				{ organization: 'kz-43', part: 'Облыс бойынша ұсыныстар', dueOn: -80 },
				{ organization: 'kz-10', part: 'Облыс бойынша ұсыныстар', dueOn: -80 },
			],
			steps: [
				...taken(-109, -107),
				{
					do: 'submit',
					on: -67,
					executedOn: -68,
					text: '1 840 шақырым жолдың тізбесі енгізілді.',
					evidence: [paper('Жолдар тізбесін енгізу туралы хат', '3-2/2140', -68)],
				},
				{ do: 'return_report', on: -61, note: 'Үш облыстың ұсынысы ескерілмеген, тізбеде басымдық өлшемдері жоқ.' },
				{
					do: 'report',
					on: -54,
					text: 'Басымдық өлшемдері айқындалды, облыстардың ұсыныстары енгізілуде.',
					percent: 85,
					confidence: 'at_risk',
				},
				{
					do: 'submit',
					on: -43,
					executedOn: -45,
					text: 'Тізбе толықтырылды: 20 өңір бойынша 2 310 шақырым, басымдық өлшемдері қоса берілді.',
					evidence: [
						paper('Толықтырылған тізбені енгізу туралы хат', '3-2/2416', -45),
						link('Жолдар картасы', 'https://maps.transport.gov.example/local-roads'),
					],
				},
				{ do: 'accept_report', on: -38, note: 'Ескертулер жойылды, мерзімі бұзылды.' },
				{ do: 'close', on: -38, outcome: 'executed', basis: '№ 3-2/2416 хат; мерзімі бұзылып орындалды.' },
			],
		},
		{
			key: 'village-culture',
			itemNumber: '4',
			words:
				'Мәдениет және ақпарат министрлігі ауылдық мәдениет үйлерінің жай-күйіне талдау жүргізіп, жөндеу жоспарын ұсынсын. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Review village culture houses and plan their repair',
				ru: 'Анализ состояния и план ремонта сельских домов культуры',
				kk: 'Ауылдық мәдениет үйлерін талдау және жөндеу жоспары',
			},
			topic: 'culture',
			deadline: 12,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'mci',
			coExecutors: [{ organization: 'mof', part: 'Қаржыландыру көздері', dueOn: 2 }],
			steps: [
				...taken(-109, -105),
				{ do: 'report', on: -44, text: '2 100 мәдениет үйінің 1 260-ы қаралды.', percent: 50, confidence: 'on_track' },
				{ do: 'assess', on: -4, assessment: 'at_risk', note: 'Қырық күннен астам ақпарат берілмеген.' },
			],
		},
		{
			key: 'village-teachers',
			itemNumber: '5',
			words:
				'Оқу-ағарту министрлігі ауылға келген мұғалімдерді тұрғын үймен қамтамасыз ету бойынша ұсыныстар енгізсін. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Propose housing for teachers who move to villages',
				ru: 'Обеспечение жильём педагогов, прибывших в село',
				kk: 'Ауылға келген мұғалімдерді тұрғын үймен қамту',
			},
			topic: 'education',
			deadline: 35,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'moe',
			coExecutors: [{ organization: 'mlsp', part: 'Әлеуметтік қолдау шаралары', dueOn: 20 }],
			steps: [
				...taken(-109, -106),
				{
					do: 'report',
					on: -52,
					text: 'Өңірлерден қажеттілік туралы мәлімет жиналды: 1 480 отбасы.',
					percent: 35,
					confidence: 'on_track',
				},
				{
					do: 'report',
					on: -20,
					text: 'Ұсыныстардың екі нұсқасы есептелді, қаржылық негіздеме дайындалуда.',
					percent: 55,
					confidence: 'on_track',
				},
			],
		},
		{
			key: 'village-reserve',
			itemNumber: '6',
			words:
				'Ауыл шаруашылығы министрлігі азық-түліктің стратегиялық қорын жаңарту бойынша есеп ұсынсын. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Report on renewing the strategic food reserve',
				ru: 'Обновление стратегического запаса продовольствия',
				kk: 'Азық-түліктің стратегиялық қорын жаңарту',
			},
			topic: 'agriculture',
			restricted: true,
			deadline: 9,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'moa',
			coExecutors: [{ organization: 'mti', part: 'Баға мониторингі', dueOn: -10 }],
			steps: [
				...taken(-109, -107),
				{ do: 'report', on: -32, text: 'Қорды жаңарту кестесі бекітілді.', percent: 60, confidence: 'on_track' },
				{
					do: 'submit',
					on: -10,
					executedOn: -11,
					text: 'Қор белгіленген көлемде жаңартылды, сақтау шарттары тексерілді.',
					evidence: [paper('Қорды жаңарту туралы есеп', 'ҚБПҮ-41', -11)],
				},
				{ do: 'accept_report', on: -4, note: 'Есеп толық.' },
			],
		},
		{
			key: 'village-clinics',
			itemNumber: '7',
			words:
				'Денсаулық сақтау министрлігі {дейін:deadline} шалғай ауылдардағы медициналық пункттерді салу кестесін қайта қарап, енгізсін.',
			language: 'kk',
			titles: {
				en: 'Revise the schedule for building rural clinics',
				ru: 'Пересмотр графика строительства сельских медпунктов',
				kk: 'Ауылдық медициналық пункттерді салу кестесін қайта қарау',
			},
			topic: 'healthcare',
			deadline: -35,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'moh',
			coExecutors: [{ organization: 'mic', part: 'Үлгілік жобалар', dueOn: -60 }],
			steps: [
				...taken(-109, -105),
				{
					do: 'report',
					on: -64,
					text: '655 нысанның 410-ы бойынша дайындық деңгейі нақтыланды.',
					percent: 40,
					confidence: 'at_risk',
				},
				{
					do: 'report',
					on: -42,
					text: 'Мердігерлермен 90 нысан бойынша дау туындады, кесте уақтылы енгізілмейді.',
					percent: 45,
					confidence: 'off_track',
				},
				{ do: 'assess', on: -30, assessment: 'off_track', note: 'Мерзімі өтті, кесте енгізілмеді.' },
			],
		},
	],
};
