import type { z } from 'zod';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { Touched } from '#server/directives/draft.ts';
import { decideContribution } from '#server/reports/decide-contribution.ts';
import type { acceptContributionInput } from '#server/reports/inputs.ts';

/** The lead's coordinator takes a co-executor's contribution into the common work; nobody accepts one he or she wrote. */
export async function acceptContribution(
	actor: Actor,
	input: z.output<typeof acceptContributionInput>,
): Promise<Touched> {
	const scope = scopeFor(actor, 'report.accept-contribution');
	return decideContribution(actor, scope, input, {
		move: 'accept_contribution',
		review: 'accepted',
		action: 'report.accept-contribution',
	});
}
