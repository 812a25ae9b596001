import { act, type Desk, day, expect, field, test } from './desks.ts';
import {
	acceptFinal,
	close,
	closeByCurator,
	contribute,
	dateFor,
	type Given,
	issue,
	offControl,
	reportProgress,
	say,
	submitFinal,
	takeIntoWork,
} from './life.ts';

const interior = { ru: 'Министерство внутренних дел', kk: 'Ішкі істер министрлігі' };
const labour = { ru: 'Министерство труда', kk: 'Еңбек және халықты' };
const economy = { ru: 'Министерство национальной экономики', kk: 'Ұлттық экономика министрлігі' };
const primeMinister = { ru: 'Премьер-Министр', kk: 'Премьер-Министр' };

const amendment: Given = {
	kind: 'legislative_amendment',
	title: { ru: 'Поправки об учёте сезонных работников', kk: 'Маусымдық жұмысшыларды есепке алу туралы түзетулер' },
	words: {
		ru: 'Подготовить и внести в Правительство поправки, упрощающие учёт сезонных работников.',
		kk: 'Маусымдық жұмысшыларды есепке алуды жеңілдететін түзетулер дайындалып, Үкіметке енгізілсін.',
	},
	issuer: primeMinister,
	issuerLevel: 'prime_minister',
	deadline: day(300),
	lead: interior,
	co: {
		name: labour,
		part: { ru: 'Расчёт потребности по отраслям', kk: 'Салалар бойынша қажеттілік есебі' },
	},
};

const concept: Given = {
	kind: 'policy_concept',
	title: { ru: 'Концепция поддержки пожилых людей', kk: 'Егде жастағы адамдарды қолдау тұжырымдамасы' },
	words: {
		ru: 'Представить проект Концепции поддержки пожилых людей с планом действий.',
		kk: 'Егде жастағы адамдарды қолдау тұжырымдамасының жобасы іс-қимыл жоспарымен бірге ұсынылсын.',
	},
	issuer: { ru: 'Заместитель Премьер-Министра', kk: 'Премьер-Министрдің орынбасары' },
	issuerLevel: 'deputy_prime_minister',
	deadline: day(180),
	lead: labour,
	co: { name: economy, part: { ru: 'Оценка расходов бюджета', kk: 'Бюджет шығыстарын бағалау' } },
};

const rollout: Given = {
	kind: 'system_rollout',
	title: { ru: 'Электронная очередь в пунктах пропуска', kk: 'Өткізу пункттеріндегі электрондық кезек' },
	words: {
		ru: 'Внедрить электронную очередь во всех автомобильных пунктах пропуска.',
		kk: 'Барлық автомобиль өткізу пункттеріне электрондық кезек енгізілсін.',
	},
	issuer: primeMinister,
	issuerLevel: 'prime_minister',
	deadline: day(240),
	lead: interior,
	co: { name: economy, part: { ru: 'Каналы связи', kk: 'Байланыс арналары' } },
};

for (const locale of ['ru', 'kk'] as const) {
	test.describe(locale === 'ru' ? 'in Russian' : 'in Kazakh', () => {
		test('a legislative amendment gets more time and goes off control', async ({ deskIn }) => {
			test.setTimeout(180_000);
			const desk = deskIn(locale);
			const [controller, curator, official] = [
				await desk('controller.go'),
				await desk('curator.go'),
				await desk('official.go'),
			];
			const [lead, executor, helper] = [
				await desk('coordinator.mia'),
				await desk('executor.mia'),
				await desk('coordinator.mlsp'),
			];

			const path = await issue(controller, amendment);
			await takeIntoWork(lead, path, amendment, executor);
			await reportProgress(executor, path, {
				text: { ru: 'Рабочая группа провела три заседания.', kk: 'Жұмыс тобы үш отырыс өткізді.' },
				percent: '30',
			});
			await contribute(helper, lead, path, {
				ru: 'Расчёт по двенадцати отраслям готов.',
				kk: 'Он екі сала бойынша есеп дайын.',
			});
			await getMoreTime(lead, curator, path);
			const report = {
				text: { ru: 'Поправки внесены в Правительство.', kk: 'Түзетулер Үкіметке енгізілді.' },
				evidence: { ru: 'Письмо о внесении', kk: 'Енгізу туралы хат' },
			};
			await submitFinal(lead, path, report);
			await acceptFinal(controller, path, report);
			await closeByCurator(controller, curator, path, { ru: 'Поправки внесены.', kk: 'Түзетулер енгізілді.' });
			await offControl(official, path, amendment, [
				...['directive.draft', 'directive.issue', 'directive.accept', 'directive.assign'],
				...['milestone.add', 'milestone.finish', 'report.write'],
				...['report.contribute', 'report.accept-contribution'],
				...['extension.request', 'extension.decide'],
				...['report.submit', 'report.accept', 'directive.propose', 'directive.close'],
			]);
		});

		test('a policy concept is returned with two remarks, each of them answered', async ({ deskIn }) => {
			test.setTimeout(180_000);
			const desk = deskIn(locale);
			const [controller, official] = [await desk('controller.go'), await desk('official.go')];
			const [lead, executor, helper] = [
				await desk('coordinator.mlsp'),
				await desk('executor.mlsp'),
				await desk('coordinator.mne'),
			];

			const path = await issue(controller, concept);
			await takeIntoWork(lead, path, concept, executor);
			await reportProgress(executor, path, {
				text: { ru: 'Проект обсуждён в шести областях.', kk: 'Жоба алты облыста талқыланды.' },
				percent: '60',
				file: locale === 'ru' ? 'Протокол обсуждения.pdf' : 'Талқылау хаттамасы.pdf',
			});
			await contribute(helper, lead, path, { ru: 'Расходы оценены на три года.', kk: 'Шығыстар үш жылға бағаланды.' });
			const evidence = { ru: 'Проект Концепции', kk: 'Тұжырымдама жобасы' };
			await submitFinal(lead, path, { text: { ru: 'Концепция готова.', kk: 'Тұжырымдама дайын.' }, evidence });
			await returnWithRemarks(controller, path);
			const report = {
				text: { ru: 'Концепция доработана по замечаниям.', kk: 'Тұжырымдама ескертулер бойынша пысықталды.' },
				evidence,
				answers,
			};
			await submitFinal(lead, path, report);
			await acceptFinal(controller, path, report);
			const { page, t } = controller;
			const answered = page.getByRole('table', { name: t('directive.remarks.answered') }).getByRole('row');
			await expect(answered).toHaveText([
				`${t('directive.remarks.remark')}${t('directive.remarks.answer')}`,
				...remarks.map((remark, index) => {
					const numbered = t('directive.remarks.numbered', { number: index + 1, text: say(controller, remark) });
					return `${numbered}${say(controller, answers[index] ?? { ru: '', kk: '' })}`;
				}),
			]);
			await close(controller, { ru: 'Замечания учтены.', kk: 'Ескертулер ескерілді.' });
			await offControl(official, path, concept, [
				...['directive.draft', 'directive.issue', 'directive.accept', 'directive.assign'],
				...['milestone.add', 'milestone.finish', 'report.write'],
				...['report.contribute', 'report.accept-contribution'],
				...['report.submit', 'report.return', 'report.submit', 'report.accept', 'directive.close'],
			]);
		});

		test('a rollout is measured, then watched a while after its execution', async ({ deskIn }) => {
			test.setTimeout(180_000);
			const desk = deskIn(locale);
			const [controller, curator, official] = [
				await desk('controller.go'),
				await desk('curator.go'),
				await desk('official.go'),
			];
			const [lead, executor, helper] = [
				await desk('coordinator.mia'),
				await desk('executor.mia'),
				await desk('coordinator.mne'),
			];

			const path = await issue(controller, rollout);
			await takeIntoWork(lead, path, rollout, executor);
			await measure(lead, executor, path);
			await official.page.goto(path);
			await readFinding(official);
			await contribute(helper, lead, path, { ru: 'Каналы связи проложены.', kk: 'Байланыс арналары тартылды.' });
			const report = {
				text: { ru: 'Очередь работает во всех пунктах.', kk: 'Кезек барлық пункттерде жұмыс істейді.' },
				evidence: { ru: 'Акт ввода в эксплуатацию', kk: 'Пайдалануға беру актісі' },
			};
			await submitFinal(lead, path, report);
			await acceptFinal(controller, path, report);
			await keepOnControl(controller);
			const later = {
				text: { ru: 'Очередь проверена и в выходные.', kk: 'Кезек демалыс күндері де тексерілді.' },
				evidence: { ru: 'Акт проверки', kk: 'Тексеру актісі' },
			};
			await submitFinal(lead, path, later);
			await acceptFinal(controller, path, later);
			await closeByCurator(controller, curator, path, { ru: 'Работа устойчива.', kk: 'Жұмысы тұрақты.' });
			await offControl(official, path, rollout, [
				...['directive.draft', 'directive.issue', 'directive.accept', 'directive.assign'],
				...['milestone.add', 'milestone.finish'],
				...['indicator.add', 'indicator.measure', 'report.write'],
				...['report.contribute', 'report.accept-contribution'],
				...['report.submit', 'report.accept', 'directive.keep-on-control'],
				...['report.submit', 'report.accept', 'directive.propose', 'directive.close'],
			]);
		});
	});
}

/** The lead asks for a later deadline, and the curator, who decides for this issuer, grants it. */
async function getMoreTime(lead: Desk, curator: Desk, path: string): Promise<void> {
	const asked = day(330);
	const reason = { ru: 'Научная экспертиза продлена на месяц.', kk: 'Ғылыми сараптама бір айға ұзартылды.' };
	await act(lead, 'request_extension', async (dialog) => {
		await field(lead, dialog, 'field.proposedDeadline').fill(asked);
		await field(lead, dialog, 'field.extensionReason').fill(say(lead, reason));
	});
	await curator.page.goto(path);
	await act(curator, 'decide_extension', async (dialog) => {
		await expect(dialog.getByText(say(curator, reason))).toBeVisible();
		await dialog.getByLabel(curator.t('directives.field.grant', { date: dateFor(curator, asked) })).check();
	});
	const requests = curator.page.locator('#extensions');
	await expect(requests.getByText(curator.t('directive.extensions.decision.granted'), { exact: true })).toBeVisible();
	const moved = { original: dateFor(curator, amendment.deadline), times: 1, sign: '+', days: 30 };
	await expect(curator.page.getByText(curator.t('marks.deadline.moved', moved)).first()).toBeVisible();
}

const remarks = [
	{ ru: 'Назвать источники финансирования', kk: 'Қаржыландыру көздері аталсын' },
	{ ru: 'Добавить показатели по годам', kk: 'Жылдар бойынша көрсеткіштер қосылсын' },
] as const;
const answers = [
	{ ru: 'Источники названы в разделе 5', kk: 'Көздер 5-бөлімде аталды' },
	{ ru: 'Показатели даны в приложении 2', kk: 'Көрсеткіштер 2-қосымшада берілді' },
] as const;

/** The controller sends the report back with two remarks, each to be answered by itself. */
async function returnWithRemarks(controller: Desk, path: string): Promise<void> {
	const { page, t } = controller;
	await page.goto(path);
	await act(controller, 'return_report', async (dialog) => {
		await dialog.getByRole('button', { name: t('directives.remarks.add') }).click();
		for (const [index, remark] of remarks.entries()) {
			const row = dialog.getByRole('group', { name: t('directives.remarks.row', { position: String(index + 1) }) });
			await field(controller, row, 'remarks.text').fill(say(controller, remark));
		}
	});
	await expect(page.getByText(t('directive.remarks.open'))).toHaveCount(2);
}

const points = { ru: 'Подключено пунктов пропуска', kk: 'Қосылған өткізу пункттері' };
const unit = { ru: 'пунктов', kk: 'пункт' };

/** The lead names the figure to reach; the executor records what it was, and tells the newest with a report. */
async function measure(lead: Desk, executor: Desk, path: string): Promise<void> {
	await act(lead, 'add_indicator', async (dialog) => {
		await field(lead, dialog, 'field.indicator').fill(say(lead, points));
		await field(lead, dialog, 'field.unit').fill(say(lead, unit));
		await field(lead, dialog, 'field.baseline').fill('0');
		await field(lead, dialog, 'field.baselineOn').fill(day(-60));
		await field(lead, dialog, 'field.target').fill('40');
		await field(lead, dialog, 'field.targetOn').fill(day(20));
	});
	const figures = lead.page.locator('#indicators');
	await expect(figures.getByText(lead.t('indicators.standing.not_measured'), { exact: true })).toBeVisible();
	await executor.page.goto(path);
	const recorded = async (dialog: Parameters<typeof field>[1]) => {
		await field(executor, dialog, 'field.value').fill('10');
		await field(executor, dialog, 'field.measuredOn').fill(day(-40));
	};
	await act(executor, 'measure', recorded, say(executor, points));
	await reportProgress(executor, path, {
		text: { ru: 'Подключено ещё шестнадцать пунктов.', kk: 'Тағы он алты пункт қосылды.' },
		percent: '65',
		more: (dialog) => dialog.getByLabel(`${say(executor, points)}, ${say(executor, unit)}`).fill('26'),
	});
}

/** Whoever gave the directive reads in words how far it has got, over the drawing and the figures behind it. */
async function readFinding(official: Desk): Promise<void> {
	const { page, t } = official;
	const figure = page.locator('#indicators').getByRole('figure');
	const facts = { name: say(official, points), unit: say(official, unit), value: '26', target: '40', difference: '4' };
	await expect(figure).toContainText(t('indicators.finding', { standing: 'behind', falling: 'false', ...facts }));
	await figure.getByText(t('indicators.data', { count: 2 })).click();
	await expect(figure.getByRole('row', { name: t('indicators.reported') })).toBeVisible();
}

/** Executed, but to be looked at for a while: until a date of its own. */
async function keepOnControl(controller: Desk): Promise<void> {
	const { page, t } = controller;
	const until = day(40);
	await act(controller, 'keep_on_control', async (dialog) => {
		await field(controller, dialog, 'field.until').fill(until);
		const note = { ru: 'Проверить работу в выходные дни.', kk: 'Демалыс күндеріндегі жұмысы тексерілсін.' };
		await field(controller, dialog, 'field.controlNote').fill(say(controller, note));
	});
	await expect(page.getByText(t('marks.stage.additional_control')).first()).toBeVisible();
	const words = t('directive.statuses.controlUntil', { date: dateFor(controller, until) });
	await expect(page.getByText(words).first()).toBeVisible();
}
