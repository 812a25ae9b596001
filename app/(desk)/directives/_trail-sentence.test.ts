import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasSentence, locales } from '#server/platform/language.ts';
import { trailActor, trailSentence } from './_trail-sentence.ts';

/** Every action that a verb anywhere writes into the trail. */
function recordedActions(): string[] {
	const files = readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((file) =>
		// The table of moves names permissions; one permission may stand behind several events.
		/(?<!\.test|directives.lifecycle)\.ts$/.test(file),
	);
	const found = files.flatMap((file) => {
		const text = readFileSync(join('server', file), 'utf8');
		return [...text.matchAll(/action: '([a-z-]+\.[a-z-]+)'[,;]?(?=[^}]*(facts|subjectKind|\}))/g)].map(
			([, action]) => action ?? '',
		);
	});
	return [...new Set(found)];
}

it.each(locales)('has a sentence for every action of the trail in %s', (locale) => {
	const actions = recordedActions();
	expect(actions.length).toBeGreaterThan(20);
	expect(actions.filter((action) => !hasSentence(locale, `trailText.${action}`))).toEqual([]);
	for (const action of actions) expect(trailSentence(locale, { action, facts: {} })).not.toMatch(/[{}]/);
});

it('tells dates, statuses and fields in words', () => {
	const moved = { action: 'deadline.move', facts: { from: '2026-09-01', to: '2026-10-01' } };
	expect(trailSentence('en', moved)).toBe('Deadline moved from 1 Sept 2026 to 1 Oct 2026');
	const reported = { action: 'report.write', facts: { percent: 40, confidence: 'at_risk' } };
	expect(trailSentence('en', reported)).toBe('Progress reported: 40%, “At risk”');
	const edited = { action: 'directive.edit', facts: { fields: ['titleRu', 'topic', 'version'] } };
	expect(trailSentence('ru', edited)).toBe('Изменено: Заголовок на русском, Тема');
});

it('names an action that it does not know, and the product where nobody did it', () => {
	expect(trailSentence('en', { action: 'other.thing', facts: {} })).toBe('other.thing');
	expect(trailActor('en', 'calendar')).toBe('Tapsyrma, by the calendar');
	expect(trailActor('en', 'Айдос Рахымжанов')).toBe('Айдос Рахымжанов');
	expect(trailActor('en', 'Aidos', { onBehalfOf: 'Dana' })).toBe('Aidos, for Dana');
});
