import type { Names } from '#server/countries/pack.ts';

/** What is to be done: the infinitive of a title and, in Kazakh, the command of an order's own words. */
export const actions: readonly (Names & { kkOrder: string })[] = [
	{ en: 'Speed up', ru: 'Ускорить', kk: 'жеделдету', kkOrder: 'жеделдетсін' },
	{ en: 'Complete', ru: 'Завершить', kk: 'аяқтау', kkOrder: 'аяқтасын' },
	{ en: 'Ensure', ru: 'Обеспечить', kk: 'қамтамасыз ету', kkOrder: 'қамтамасыз етсін' },
	{ en: 'Expand', ru: 'Расширить', kk: 'кеңейту', kkOrder: 'кеңейтсін' },
	{ en: 'Organize', ru: 'Организовать', kk: 'ұйымдастыру', kkOrder: 'ұйымдастырсын' },
	{ en: 'Strengthen', ru: 'Усилить', kk: 'күшейту', kkOrder: 'күшейтсін' },
	{ en: 'Review', ru: 'Проанализировать', kk: 'талдау', kkOrder: 'талдасын' },
	{ en: 'Improve', ru: 'Улучшить', kk: 'жақсарту', kkOrder: 'жақсартсын' },
];

/** What it is to be done with, as the object of the verb, and the topic it belongs to. */
export const objects: readonly (Names & { topic: string })[] = [
	{
		topic: 'migration',
		en: 'registration of labour migrants',
		ru: 'учёт трудовых мигрантов',
		kk: 'еңбек мигранттарын есепке алуды',
	},
	{
		topic: 'migration',
		en: 'work of border entry points',
		ru: 'работу пунктов пропуска на границе',
		kk: 'шекарадағы өткізу пункттерінің жұмысын',
	},
	{
		topic: 'social-protection',
		en: 'targeted social support of families',
		ru: 'адресную социальную помощь семьям',
		kk: 'отбасыларға атаулы әлеуметтік көмекті',
	},
	{
		topic: 'social-protection',
		en: 'rehabilitation of people with disabilities',
		ru: 'реабилитацию лиц с инвалидностью',
		kk: 'мүгедектігі бар адамдарды оңалтуды',
	},
	{
		topic: 'employment',
		en: 'retraining of the unemployed',
		ru: 'переобучение безработных',
		kk: 'жұмыссыздарды қайта оқытуды',
	},
	{
		topic: 'digitalization',
		en: 'move of public services to mobile form',
		ru: 'перевод государственных услуг в мобильный формат',
		kk: 'мемлекеттік қызметтерді мобильді форматқа көшіруді',
	},
	{
		topic: 'digitalization',
		en: 'high-speed internet in villages',
		ru: 'подключение сёл к скоростному интернету',
		kk: 'ауылдарды жылдам интернетке қосуды',
	},
	{
		topic: 'healthcare',
		en: 'construction of rural clinics',
		ru: 'строительство сельских врачебных амбулаторий',
		kk: 'ауылдық дәрігерлік амбулаториялар құрылысын',
	},
	{
		topic: 'healthcare',
		en: 'supply of medicines to outpatients',
		ru: 'лекарственное обеспечение амбулаторных пациентов',
		kk: 'амбулаториялық науқастарды дәрі-дәрмекпен қамтуды',
	},
	{
		topic: 'education',
		en: 'construction of comfortable schools',
		ru: 'строительство комфортных школ',
		kk: 'жайлы мектептер құрылысын',
	},
	{
		topic: 'education',
		en: 'training of teachers for villages',
		ru: 'подготовку педагогов для сельских школ',
		kk: 'ауыл мектептеріне педагогтер даярлауды',
	},
	{
		topic: 'transport',
		en: 'repair of regional roads',
		ru: 'ремонт дорог областного значения',
		kk: 'облыстық маңызы бар жолдарды жөндеуді',
	},
	{
		topic: 'transport',
		en: 'handling of transit containers',
		ru: 'обработку транзитных контейнеров',
		kk: 'транзиттік контейнерлерді өңдеуді',
	},
	{
		topic: 'water',
		en: 'reconstruction of irrigation canals',
		ru: 'реконструкцию ирригационных каналов',
		kk: 'суару каналдарын қайта жаңартуды',
	},
	{
		topic: 'water',
		en: 'metering of drinking water',
		ru: 'учёт потребления питьевой воды',
		kk: 'ауызсу тұтынуды есепке алуды',
	},
	{
		topic: 'energy',
		en: 'preparation of power plants for winter',
		ru: 'подготовку электростанций к отопительному сезону',
		kk: 'электр станцияларын жылыту маусымына дайындауды',
	},
	{
		topic: 'energy',
		en: 'connection of settlements to gas',
		ru: 'газификацию населённых пунктов',
		kk: 'елді мекендерді газдандыруды',
	},
	{
		topic: 'agriculture',
		en: 'spring sowing with certified seed',
		ru: 'обеспечение посевной сертифицированными семенами',
		kk: 'көктемгі егісті сертификатталған тұқыммен қамтуды',
	},
	{
		topic: 'agriculture',
		en: 'processing of meat and milk',
		ru: 'переработку мяса и молока',
		kk: 'ет пен сүтті өңдеуді',
	},
	{
		topic: 'industry',
		en: 'launch of processing plants',
		ru: 'запуск обрабатывающих производств',
		kk: 'өңдеу өндірістерін іске қосуды',
	},
	{
		topic: 'construction',
		en: 'building of rental housing',
		ru: 'строительство арендного жилья',
		kk: 'жалдамалы тұрғын үй құрылысын',
	},
	{
		topic: 'construction',
		en: 'renewal of heating networks',
		ru: 'модернизацию тепловых сетей',
		kk: 'жылу желілерін жаңғыртуды',
	},
	{
		topic: 'regional-development',
		en: 'development of single-industry towns',
		ru: 'развитие моногородов',
		kk: 'моноқалаларды дамытуды',
	},
	{
		topic: 'emergency-preparedness',
		en: 'readiness for spring floods',
		ru: 'готовность к паводковому периоду',
		kk: 'су тасқыны кезеңіне дайындықты',
	},
	{
		topic: 'public-order',
		en: 'prevention of internet fraud',
		ru: 'профилактику интернет-мошенничества',
		kk: 'интернет-алаяқтықтың алдын алуды',
	},
	{
		topic: 'legal-reform',
		en: 'review of outdated regulations',
		ru: 'пересмотр устаревших нормативных актов',
		kk: 'ескірген нормативтік актілерді қайта қарауды',
	},
	{
		topic: 'budget',
		en: 'use of development budgets',
		ru: 'освоение бюджетов развития',
		kk: 'даму бюджеттерін игеруді',
	},
	{
		topic: 'investment',
		en: 'support of large investors',
		ru: 'сопровождение крупных инвесторов',
		kk: 'ірі инвесторларды сүйемелдеуді',
	},
	{
		topic: 'trade',
		en: 'control of prices for staple food',
		ru: 'контроль цен на социально значимые товары',
		kk: 'әлеуметтік маңызы бар тауарлар бағасын бақылауды',
	},
	{
		topic: 'ecology',
		en: 'removal of illegal landfills',
		ru: 'ликвидацию стихийных свалок',
		kk: 'стихиялық қоқыс үйінділерін жоюды',
	},
	{
		topic: 'culture',
		en: 'restoration of historic monuments',
		ru: 'реставрацию памятников истории',
		kk: 'тарихи ескерткіштерді қалпына келтіруді',
	},
	{
		topic: 'tourism-sport',
		en: 'construction of sports centres',
		ru: 'строительство спортивных комплексов',
		kk: 'спорт кешендері құрылысын',
	},
];

export const meetingTitles: readonly string[] = [
	'Заседание Правительства',
	'Совещание по вопросам социально-экономического развития',
	'Заседание Совета по цифровизации',
	'Совещание по инфраструктурным проектам',
	'Заседание Комиссии по бюджетной политике',
	'Совещание по вопросам регионов',
];

export const progressTexts: readonly string[] = [
	'Работы ведутся по утверждённому плану, ответственные подразделения определены.',
	'Проведены конкурсные процедуры, заключены договоры с подрядчиками.',
	'Освоено более половины предусмотренных средств, нарушений не выявлено.',
	'Отмечается отставание из-за задержки поставок, график скорректирован.',
	'Жұмыс бекітілген кестеге сәйкес жүргізілуде, аралық нәтижелер алынды.',
	'Жобалық құжаттама мемлекеттік сараптамадан өтті, келісімшарттар жасалды.',
];

export const givenNames: readonly string[] = (
	'Айдана Алмас Асель Бауыржан Вера Гаухар Дамир Динара Ерлан Жанна Зарина Ильяс Камила Кирилл Лаура Мадина Марат ' +
	'Назерке Нурлан Олег Рауан Сауле Светлана Тимур Улан Фарида Чингиз Шынар Эльмира Юлия'
).split(' ');

/** Family names that do not change with gender. */
export const familyNames: readonly string[] = (
	'Абай Әбдірахман Бекзат Ғалымқызы Досым Есімхан Жақыпбек Иманғали Қайрат Лесбек Мұқан Нұрбек Оспан Панченко Рахым ' +
	'Сейфуллин Тасболат Үмбет Фазыл Хасен Цой Шевченко Ыбырай Югай Ким Коваленко Мельник Пак Сагындык Тулеген'
).split(' ');
