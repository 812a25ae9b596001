import { describe, expect, test } from 'vitest';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { kz } from '#server/countries/kz/pack.ts';

const occasion = { meetingDate: '2025-03-03', country: kz, organizations: knownOrganizations(kz) };

function only(text: string) {
	const found = propose(text, occasion);
	expect(found).toHaveLength(1);
	return found[0];
}

describe('an indicator is read', () => {
	test.each([
		['Министерству труда создать 5 тыс. рабочих мест до конца года.', 'создать 5 тыс. рабочих мест'],
		['Министерству энергетики снизить потери до 12% к 1 июня.', 'до 12%'],
		['Министерству транспорта отремонтировать не менее 300 км дорог.', 'не менее 300 км'],
		['Білім министрлігі кемінде 120 мектепті жөндеуді қамтамасыз етсін.', 'кемінде 120 мектепті'],
		['Энергетика министрлігі шығынды 12 пайызға дейін төмендетсін.', '12 пайызға дейін'],
		['The Ministry of Labor must create at least 5,000 jobs by the end of the year.', 'at least 5,000 jobs'],
		['The Ministry of Energy must reduce losses to 12% by 1 June.', 'to 12%'],
	])('with its unit: %s', (text, indicator) => {
		expect(only(text)?.indicators).toEqual([indicator]);
	});

	test.each([
		['Министерству финансов внести предложения до 5 апреля.'],
		['Қаржы министрлігі ұсыныстарды 5 сәуірге дейін енгізсін.'],
		['The Ministry of Finance must submit proposals within 10 working days.'],
	])('but not in a date or a term: %s', (text) => {
		expect(only(text)?.indicators).toEqual([]);
	});
});

describe('how often something is due is read', () => {
	test.each([
		['Министерству финансов ежеквартально до 10 числа представлять отчёт.', 'quarterly', 10],
		['Министерству энергетики еженедельно докладывать о запасах угля.', 'weekly', null],
		['Министерству здравоохранения раз в полугодие проверять больницы.', 'half_yearly', null],
		['Қаржы министрлігі ай сайын 5-күніне дейін ақпарат ұсынсын.', 'monthly', 5],
		['Ауыл шаруашылығы министрлігі тоқсан сайын есеп берсін.', 'quarterly', null],
		['The Ministry of Finance must report monthly on arrears.', 'monthly', null],
		['The Ministry of Energy must check the stocks every week.', 'weekly', null],
		['The Ministry of Justice must publish the register twice a year.', 'half_yearly', null],
		['The Ministry of Finance must report by the end of the month following the reporting quarter.', 'quarterly', null],
		['The Ministry of Finance must report by the 10th of the month following the reporting quarter.', 'quarterly', 10],
		[
			'Министерству финансов до 10 числа месяца, следующего за отчетным кварталом, представлять отчет.',
			'quarterly',
			10,
		],
		['Министерству финансов до конца месяца, следующего за отчетным, представлять отчет.', 'monthly', null],
		['Қаржы министрлігі есепті тоқсаннан кейінгі айдың 10-ына дейін есеп берсін.', 'quarterly', 10],
		['Қаржы министрлігі есепті тоқсаннан кейінгі айдың соңына дейін есеп берсін.', 'quarterly', null],
	])('and no date ends it: %s', (text, frequency, day) => {
		expect(only(text)).toMatchObject({ recurring: { frequency, day }, deadline: null, standing: true });
	});
});

describe('a table says how often', () => {
	test.each([
		['Провести учения по гражданской обороне | ежеквартально до 10 числа | МЧС', 'quarterly'],
		['Мероприятие\tСрок\tИсполнитель\nПровести учения\tежемесячно, до 10 числа\tМЧС', 'monthly'],
		[
			'Action | Owner | Deadline\nHold a civil defence drill | Ministry of Energy | quarterly, by the 10th',
			'quarterly',
		],
		[
			'Іс-шара | Мерзімі | Орындаушы\nАзаматтық қорғаныс жаттығуын өткізу | тоқсан сайын 10-ына дейін | ТЖМ',
			'quarterly',
		],
	])('with the day, in the column of the term: %s', (text, frequency) => {
		expect(only(text)).toMatchObject({ recurring: { frequency, day: 10 }, deadline: null, standing: true });
	});

	test('of work that ends, with its end', () => {
		expect(
			only('Action | Owner | Deadline\nPublish the stocks | Ministry of Energy | monthly until 1 June 2025'),
		).toMatchObject({
			recurring: { frequency: 'monthly' },
			deadline: '2025-06-01',
		});
	});
});

describe('what a directive must agree with is read', () => {
	test.each([
		[
			'The Ministry of Labor must align the draft law with the Concept of Regional Policy by 1 June.',
			'the Concept of Regional Policy',
		],
		[
			'Министерству труда подготовить план с учетом Концепции региональной политики.',
			'Концепции региональной политики',
		],
		['Қаржы министрлігі Өңірлік саясат тұжырымдамасына сәйкес ұсыныс енгізсін.', 'Өңірлік саясат тұжырымдамасына'],
	])('without who is told: %s', (text, document) => {
		const { links = [], assignees = [] } = only(text) ?? {};
		expect(links).toEqual([document]);
		expect(assignees).toHaveLength(1);
	});
});

describe('a verb said once serves those who are named after it:', () => {
	test('in Russian behind a dash', () => {
		const found = propose(
			'Премьер-министр обязал акиматы областей завершить ремонт школ, а фонды – увеличить финансирование.',
			occasion,
		);
		expect(found.map((one) => one.assignees[0]?.name)).toEqual(['акиматы областей', 'фонды']);
	});
	test('in Kazakh before the verb at the end', () => {
		const found = propose(
			'Премьер-министр Энергетика министрлігіне жөндеуді аяқтауды, Қаржы министрлігіне қаражат бөлуді тапсырды.',
			occasion,
		);
		expect(found.map((one) => one.assignees[0]?.name)).toEqual(['Энергетика министрлігіне', 'Қаржы министрлігіне']);
	});
});

describe('what binds anybody or asks the public is no directive:', () => {
	test.each([
		['Staff must wear badges at all times.'],
		['Companies must pay their taxes by the 25th.'],
		['The Cabinet calls on South Africans to use water sparingly.'],
		['Mrs Cole asked the Council to consider a zebra crossing.'],
		['The next meeting is to be held on 1 October.'],
		['Компании обязаны платить налоги до 25 числа.'],
		['Клиентам нужно до конца года обновить паспортные данные.'],
		['Банкам следует учитывать риски, считают аналитики.'],
		['Кәсіпорындар салықты 25-іне дейін төлеуге міндетті.'],
		['Көлік иелері техникалық байқаудан 31 желтоқсанға дейін өтуге міндетті.'],
	])('%s', (text) => {
		expect(propose(text, occasion)).toEqual([]);
	});
});

describe('a word that leads over to the next act belongs to neither:', () => {
	test.each([
		[
			'The Prime Minister instructed the Ministry of Finance to publish the budget and called on the Ministry of Energy to report on prices.',
			'publish the budget',
		],
		['Премьер-министр поручил Минфину опубликовать бюджет и обязал Минэнерго доложить о ценах.', 'опубликовать бюджет'],
	])('%s', (text, action) => {
		expect(propose(text, occasion)[0]?.action).toBe(action);
		expect(propose(text, occasion)[0]?.quote).toMatch(new RegExp(`${action}$`));
	});
});
