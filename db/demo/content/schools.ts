import type { DemoMeeting } from '#db/demo/content/shape.ts';

/** A meeting whose minutes are still being prepared: nothing of it has been issued. */
export const schools: DemoMeeting = {
	key: 'schools',
	title: 'О реализации национального проекта «Келешек мектептері» и детском питании',
	kind: 'conference',
	heldOn: -2,
	chair: 'Заместитель Премьер-Министра Республики Казахстан',
	chairLevel: 'deputy_prime_minister',
	place: 'г. Астана, Дом Правительства',
	language: 'ru',
	controller: 'controller.go',
	minutes: `Проект протокола

1. О строительстве школ и организации питания

СЛУШАЛИ: доклады Министерства просвещения и Министерства сельского хозяйства.

Отмечено, что по 23 объектам работы отстают от графика, контроль качества школьного питания проводится не во всех регионах. Средства массовой информации о правах родителей информируют недостаточно.

РЕШИЛИ: дать поручения согласно пунктам 1–3 (сроки уточняются).`,
	directives: [
		{
			key: 'schools-building',
			itemNumber: '1',
			words:
				'Министерству просвещения совместно с акиматами {до:deadline} представить пообъектный график завершения строительства отстающих школ.',
			language: 'ru',
			titles: {
				en: 'Submit a schedule for schools that are behind',
				ru: 'График завершения строительства отстающих школ',
				kk: 'Кестеден қалған мектептердің құрылысын аяқтау кестесі',
			},
			topic: 'education',
			deadline: 32,
			deadlinePhrase: '{до:deadline}',
			lead: 'moe',
			coExecutors: [{ organization: 'mic', part: 'Проверка хода работ подрядчиков', dueOn: 25 }],
			steps: [],
		},
		{
			key: 'schools-meals',
			itemNumber: '2',
			words:
				'Министерству сельского хозяйства и Министерству торговли и интеграции проработать прямые поставки отечественных продуктов в школьные столовые.',
			language: 'ru',
			titles: {
				en: 'Arrange direct deliveries of domestic food to schools',
				ru: 'Прямые поставки отечественных продуктов в школы',
				kk: 'Мектептерге отандық өнімдерді тікелей жеткізу',
			},
			topic: 'agriculture',
			lead: 'moa',
			coExecutors: [{ organization: 'mti', part: 'Предложения по договорам с поставщиками' }],
			steps: [],
		},
		{
			key: 'schools-information',
			itemNumber: '3',
			words:
				'Организовать информационную кампанию о правах родителей при организации питания детей. Срок: {до:deadline}.',
			language: 'ru',
			titles: {
				en: 'Inform parents about their rights to school meals',
				ru: 'Информационная кампания о школьном питании',
				kk: 'Мектептегі тамақтану туралы ақпараттық науқан',
			},
			topic: 'culture',
			deadline: 45,
			deadlinePhrase: '{до:deadline}',
			steps: [],
		},
	],
};
