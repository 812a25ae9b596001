import type { z } from 'zod';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { Touched } from '#server/directives/draft.ts';
import { decideContribution } from '#server/reports/decide-contribution.ts';
import type { returnContributionInput } from '#server/reports/inputs.ts';

/**
 * The lead's coordinator asks a co-executor again, saying why; also after having accepted, when a review shows that
 * something is missing. The co-executor may then contribute once more.
 */
export async function returnContribution(
	actor: Actor,
	input: z.output<typeof returnContributionInput>,
): Promise<Touched> {
	const scope = scopeFor(actor, 'report.return-contribution');
	return decideContribution(actor, scope, input, {
		move: 'return_contribution',
		review: 'returned',
		action: 'report.return-contribution',
	});
}
