import type { Actor } from '#server/access/actor.ts';
import { type Scope, scopeFor } from '#server/access/scope.ts';
import { isKeepable } from '#server/directives/number.ts';
import { loadDirective } from '#server/directives/state.ts';
import { layIndicator } from '#server/indicators/add.ts';
import { alignDirective } from '#server/links/align.ts';
import { otherDirective } from '#server/links/link.ts';
import { figuresOf, isMeasurable } from '#server/minutes/figures.ts';
import type { Card } from '#server/minutes/inputs.ts';
import { isRefusal } from '#server/platform/errors.ts';

/**
 * What a card says beside its directive's own row: the figures by which it is measured, counted from the day of the
 * meeting, and what it must align with. A directive's number leads to that directive, anything else is cited as a
 * document. Figures that cannot be measured yet stay in the words alone; the page said so.
 */
export async function issueBeside(actor: Actor, card: Card, number: string, heldOn: string): Promise<void> {
	const scope = scopeFor(actor, 'directive.issue');
	const state = await loadDirective(scope, number);
	for (const one of figuresOf(card)) {
		if (!isMeasurable(one, heldOn)) continue;
		const { name, unit, baseline, target, targetOn } = one;
		const figures = { baseline: baseline ?? 0, target: target ?? 0 };
		await layIndicator(actor, state, { name, unit, ...figures, baselineOn: heldOn, targetOn });
	}
	const said = new Set(card.links.map((link) => link.trim()).filter((link) => link !== ''));
	for (const link of said) {
		const target = (await isDirective(scope, link)) ? { directive: link } : { document: { title: link } };
		await alignDirective(actor, { number, ...target });
	}
}

async function isDirective(scope: Scope, number: string): Promise<boolean> {
	if (!isKeepable(number)) return false;
	try {
		await otherDirective(scope, number);
		return true;
	} catch (error) {
		if (isRefusal(error) && error.code === 'NOT_FOUND') return false;
		throw error;
	}
}
