import type { Names, PlanStep, TypicalPlan } from '#server/countries/pack.ts';

/*
 * How work of each kind usually goes in Kazakhstan's government, from the day of the directive to the day on which it
 * is to be done. Starting points: ministries change the dates and the steps, administrators the plans themselves.
 */

function atShare(percent: number, en: string, ru: string, kk: string): PlanStep {
	return { title: { en, ru, kk }, at: { share: percent / 100 } };
}

function afterDays(workingDays: number, en: string, ru: string, kk: string): PlanStep {
	return { title: { en, ru, kk }, at: { workingDays } };
}

function plan(kind: string, usualDays: number, name: Names, steps: readonly PlanStep[]): TypicalPlan {
	return { kind, name, usualDays, steps };
}

/** The law on legal acts (2016) orders these steps; the open legal acts portal and the expertise are obligatory. */
const legislativeAmendment = plan(
	'legislative_amendment',
	300,
	{ en: 'Legislative amendment', ru: 'Поправки в законодательство', kk: 'Заңнамаға түзетулер' },
	[
		afterDays(5, 'Working group formed', 'Создана рабочая группа', 'Жұмыс тобы құрылды'),
		atShare(
			12,
			'Consultative document of regulatory policy published for discussion',
			'Консультативный документ регуляторной политики размещён для обсуждения',
			'Реттеушілік саясаттың консультативтік құжаты талқылауға орналастырылды',
		),
		atShare(
			25,
			'Concept of the bill approved by the interdepartmental commission',
			'Концепция законопроекта одобрена Межведомственной комиссией',
			'Заң жобасының тұжырымдамасын Ведомствоаралық комиссия мақұлдады',
		),
		atShare(
			38,
			'Draft law and comparative table prepared',
			'Подготовлены законопроект и сравнительная таблица',
			'Заң жобасы мен салыстырма кесте дайындалды',
		),
		atShare(
			48,
			'Draft published on the open legal acts portal for public discussion',
			'Проект размещён на портале «Открытые НПА» для публичного обсуждения',
			'Жоба «Ашық НҚА» порталында жария талқылауға орналастырылды',
		),
		atShare(
			58,
			'Opinions of expert councils and the Atameken chamber obtained',
			'Получены заключения экспертных советов и НПП «Атамекен»',
			'Сараптамалық кеңестер мен «Атамекен» ҰКП қорытындылары алынды',
		),
		atShare(
			70,
			'Approved by the ministries concerned',
			'Согласован с заинтересованными государственными органами',
			'Мүдделі мемлекеттік органдармен келісілді',
		),
		atShare(
			80,
			'Expertise of the Ministry of Justice obtained',
			'Получено заключение Министерства юстиции',
			'Әділет министрлігінің қорытындысы алынды',
		),
		atShare(90, 'Submitted to the Government Office', 'Внесён в Аппарат Правительства', 'Үкімет Аппаратына енгізілді'),
		atShare(
			100,
			'Submitted to the Mazhilis of Parliament',
			'Внесён в Мажилис Парламента',
			'Парламент Мәжілісіне енгізілді',
		),
	],
);

const policyConcept = plan(
	'policy_concept',
	180,
	{ en: 'Policy concept', ru: 'Концепция государственной политики', kk: 'Мемлекеттік саясат тұжырымдамасы' },
	[
		afterDays(5, 'Working group formed', 'Создана рабочая группа', 'Жұмыс тобы құрылды'),
		atShare(
			20,
			'Analysis of the situation and of foreign experience completed',
			'Завершён анализ ситуации и зарубежного опыта',
			'Ағымдағы ахуал мен шетелдік тәжірибені талдау аяқталды',
		),
		atShare(
			40,
			'Draft concept and action plan prepared',
			'Подготовлены проект концепции и план действий',
			'Тұжырымдама жобасы мен іс-қимыл жоспары дайындалды',
		),
		atShare(
			52,
			'Draft published for public discussion',
			'Проект размещён для публичного обсуждения',
			'Жоба жария талқылауға орналастырылды',
		),
		atShare(
			65,
			'Approved by the ministries and akimats concerned',
			'Согласован с заинтересованными министерствами и акиматами',
			'Мүдделі министрліктермен және әкімдіктермен келісілді',
		),
		atShare(
			76,
			'Opinions of the Ministries of National Economy, Finance and Justice obtained',
			'Получены заключения министерств национальной экономики, финансов и юстиции',
			'Ұлттық экономика, қаржы және әділет министрліктерінің қорытындылары алынды',
		),
		atShare(
			88,
			'Considered by the consultative body under the Government',
			'Рассмотрен консультативно-совещательным органом при Правительстве',
			'Үкімет жанындағы консультативтік-кеңесші орган қарады',
		),
		atShare(
			100,
			'Draft Government resolution submitted to the Government Office',
			'Проект постановления Правительства внесён в Аппарат Правительства',
			'Үкімет қаулысының жобасы Үкімет Аппаратына енгізілді',
		),
	],
);

const systemRollout = plan(
	'system_rollout',
	240,
	{ en: 'System rollout', ru: 'Внедрение системы', kk: 'Жүйені енгізу' },
	[
		afterDays(
			10,
			'Roll-out plan and list of sites approved',
			'Утверждены план внедрения и перечень объектов',
			'Енгізу жоспары мен объектілер тізбесі бекітілді',
		),
		atShare(
			15,
			'Technical specification agreed with the ministry of digital development',
			'Техническое задание согласовано с министерством цифрового развития',
			'Техникалық тапсырма цифрлық даму министрлігімен келісілді',
		),
		atShare(
			30,
			'Purchase completed, contract signed',
			'Закупка завершена, договор подписан',
			'Сатып алу аяқталды, шартқа қол қойылды',
		),
		atShare(45, 'Pilot site in operation', 'Запущен пилотный объект', 'Пилоттық объект іске қосылды'),
		atShare(
			55,
			'Information security tests passed',
			'Пройдены испытания на соответствие требованиям информационной безопасности',
			'Ақпараттық қауіпсіздік талаптарына сәйкестік сынақтары өтті',
		),
		atShare(70, 'Half of the sites equipped', 'Оснащена половина объектов', 'Объектілердің жартысы жабдықталды'),
		atShare(
			85,
			'Staff trained, instructions approved',
			'Обучен персонал, утверждены инструкции',
			'Персонал оқытылды, нұсқаулықтар бекітілді',
		),
		atShare(95, 'All sites equipped', 'Оснащены все объекты', 'Барлық объект жабдықталды'),
		atShare(
			100,
			'Taken into industrial operation',
			'Введено в промышленную эксплуатацию',
			'Өнеркәсіптік пайдалануға енгізілді',
		),
	],
);

const inspection = plan('inspection', 60, { en: 'Inspection', ru: 'Проверка', kk: 'Тексеру' }, [
	afterDays(
		3,
		'Inspection programme and commission approved',
		'Утверждены программа проверки и состав комиссии',
		'Тексеру бағдарламасы мен комиссия құрамы бекітілді',
	),
	atShare(
		15,
		'Act of appointment registered with the legal statistics committee',
		'Акт о назначении зарегистрирован в Комитете по правовой статистике',
		'Тағайындау туралы акт Құқықтық статистика комитетінде тіркелді',
	),
	atShare(60, 'Inspection on site completed', 'Проверка на местах завершена', 'Орындардағы тексеру аяқталды'),
	atShare(
		75,
		'Findings summed up, act signed',
		'Результаты обобщены, акт подписан',
		'Нәтижелер жинақталды, актіге қол қойылды',
	),
	atShare(
		85,
		'Orders to remedy the violations issued',
		'Выданы предписания об устранении нарушений',
		'Бұзушылықтарды жою туралы нұсқамалар берілді',
	),
	atShare(
		100,
		'Report on results and measures submitted',
		'Внесена информация о результатах и принятых мерах',
		'Нәтижелер мен қабылданған шаралар туралы ақпарат енгізілді',
	),
]);

const construction = plan('construction', 720, { en: 'Construction', ru: 'Строительство', kk: 'Құрылыс' }, [
	afterDays(
		10,
		'Responsible people and schedule approved',
		'Утверждены ответственные лица и график',
		'Жауапты адамдар мен кесте бекітілді',
	),
	atShare(8, 'Land plot allotted', 'Отведён земельный участок', 'Жер учаскесі бөлінді'),
	atShare(
		25,
		'Design and estimate documents developed',
		'Разработана проектно-сметная документация',
		'Жобалау-сметалық құжаттама әзірленді',
	),
	atShare(
		32,
		'Positive opinion of state expertise obtained',
		'Получено положительное заключение государственной экспертизы',
		'Мемлекеттік сараптаманың оң қорытындысы алынды',
	),
	atShare(
		38,
		'Financing provided in the budget',
		'Предусмотрено финансирование в бюджете',
		'Бюджетте қаржыландыру көзделді',
	),
	atShare(
		46,
		'Contractor chosen by tender',
		'Определён подрядчик по итогам конкурса',
		'Конкурс қорытындысымен мердігер айқындалды',
	),
	atShare(50, 'Construction begun', 'Начаты строительно-монтажные работы', 'Құрылыс-монтаж жұмыстары басталды'),
	atShare(
		75,
		'Half of the construction work completed',
		'Выполнена половина строительно-монтажных работ',
		'Құрылыс-монтаж жұмыстарының жартысы орындалды',
	),
	atShare(
		94,
		'Construction work completed',
		'Строительно-монтажные работы завершены',
		'Құрылыс-монтаж жұмыстары аяқталды',
	),
	atShare(
		100,
		'Acceptance act signed, object put into service',
		'Подписан акт приёмки, объект введён в эксплуатацию',
		'Қабылдау актісіне қол қойылды, объект пайдалануға берілді',
	),
]);

/** The typical plans of Kazakhstan, in the order in which they are offered. */
export const plans: readonly TypicalPlan[] = [
	legislativeAmendment,
	policyConcept,
	systemRollout,
	inspection,
	construction,
];
