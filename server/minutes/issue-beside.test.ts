import { beforeAll, expect, it, vi } from 'vitest';
import { actorOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { readIndicators } from '#server/indicators/list.ts';
import { listLinks } from '#server/links/list.ts';
import type { Card } from '#server/minutes/inputs.ts';
import { issueCapture } from '#server/minutes/issue.ts';
import { followReading } from '#server/minutes/propose.ts';
import { readCapture } from '#server/minutes/read.ts';
import { saveCapture } from '#server/minutes/save.ts';
import { startCapture } from '#server/minutes/start.ts';
import { at } from '#server/platform/clock.ts';

useFreshDatabase();
vi.setConfig({ testTimeout: 60_000 });

const text = `15 июля 2025 года

Минтруду до 1 октября довести охват услугами с 60 до 85 процентов в соответствии с Концепцией развития рынка труда.`;

let controller: Actor;
let official: Actor;
let ministry: MadeOrganization;
beforeAll(async () => {
	controller = await actorOf('controller', await makeOrganization({ code: 'go', kind: 'government_office' }));
	official = await actorOf('official', null);
	ministry = await makeOrganization({ code: 'mlsp' });
});

/** A text that was read and whose one card was corrected, issued or kept as a draft. */
async function issued(change: Partial<Card> = {}) {
	const { id } = await startCapture(controller, { text });
	while ((await followReading(controller, { id })).state === 'reading')
		await new Promise((resolve) => setImmediate(resolve));
	const session = await readCapture(controller, id);
	const { version } = await saveCapture(controller, {
		id,
		version: session.version,
		about: { ...session.about, title: 'Заседание', chair: 'Премьер-Министр' },
		changed: session.cards.map((card) => ({ ...card, ...change })),
	});
	const made = await issueCapture(controller, { id, version, incomplete: 'draft' });
	const number = [...made.issued, ...made.drafted][0]?.number ?? '';
	const links = (await listLinks(controller, number)).map(({ relation, directive, document }) => [
		relation,
		directive?.number ?? document?.title,
	]);
	return { card: session.cards[0], number, links };
}
const inJuly = <T>(work: () => Promise<T>) => at('2025-07-16T04:00:00Z', work);

it('figures and documents that the text names go out with the directive', () =>
	inJuly(async () => {
		const { card, number, links } = await issued();
		expect(card?.indicators).toMatchObject([{ unit: '%', baseline: 60, target: 85 }]);
		expect(card?.links).toHaveLength(1);
		const { indicators } = await readIndicators(official, number);
		expect(indicators).toMatchObject([
			{ unit: '%', baseline: 60, target: 85, baselineOn: '2025-07-15', targetOn: '2025-10-01' },
		]);
		expect(links).toEqual([['align_with', card?.links[0]]]);
	}));

it('a number leads to its directive when there is one, and is cited as it stands when there is none', () =>
	inJuly(async () => {
		const other = await issuedDirective(controller, ministry);
		const { links } = await issued({ links: [other.number, '2099-99999', ' Стратегия ', 'Стратегия'] });
		expect(links.toSorted()).toEqual(
			['2099-99999', other.number, 'Стратегия'].toSorted().map((name) => ['align_with', name]),
		);
	}));

it('a figure that cannot be measured yet hinders nothing and is not set up', () =>
	inJuly(async () => {
		const indicators = [
			{ name: 'Охват', unit: '%', baseline: null, target: 85, targetOn: '' },
			{ name: 'Центры', unit: 'центров', baseline: 0, target: 3, targetOn: '2025-12-01' },
		];
		const { number } = await issued({ indicators, links: [] });
		const found = (await readIndicators(official, number)).indicators;
		expect(found.map(({ name, targetOn }) => [name, targetOn])).toEqual([['Центры', '2025-12-01']]);
	}));

it('a draft of the meeting keeps its figures and links too', () =>
	inJuly(async () => {
		const { number, links } = await issued({ lead: '' });
		expect((await readIndicators(controller, number)).indicators).toHaveLength(1);
		expect(links).toHaveLength(1);
	}));
