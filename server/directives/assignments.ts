import type { Assignment } from '#server/directives/state.ts';
import { workingDeadline } from '#server/directives/working-deadline.ts';
import { organizationsByCode } from '#server/organizations/find.ts';
import { refuse } from '#server/platform/errors.ts';

type CoExecutor = { organization: string; part?: string | null | undefined; dueOn?: string | null | undefined };

/**
 * The lead and co-executors of a directive as they will be stored (rule 1): one lead, no organization twice,
 * no part due after the directive itself. `deadline` null means there is none to compare with. What a co-executor
 * has contributed stays with it when `before` names it.
 */
export async function arrange(
	lead: string | null | undefined,
	coExecutors: readonly CoExecutor[],
	deadline: string | null,
	before: readonly Assignment[] = [],
): Promise<Assignment[]> {
	const codes = [...(lead ? [lead] : []), ...coExecutors.map((each) => each.organization)];
	const twice = codes.find((code, index) => codes.indexOf(code) !== index);
	if (twice) throw refuse('RULE', 'organization_twice', { organization: twice });
	const known = await organizationsByCode(codes);
	const idOf = (code: string) => known.get(code)?.id ?? '';
	// A part due on the same non-working day as the directive goes with it.
	const due = (date: string | null | undefined) =>
		date && deadline && date > deadline ? workingDeadline(date, null) : (date ?? null);
	const late = coExecutors.find((each) => deadline && (due(each.dueOn) ?? '') > deadline);
	if (late)
		throw refuse('RULE', 'part_due_after_deadline', { organization: late.organization, dueOn: late.dueOn, deadline });
	const first: Assignment[] = lead
		? [{ organizationId: idOf(lead), role: 'lead', part: null, dueOn: null, contribution: null }]
		: [];
	return [
		...first,
		...coExecutors.map(
			(each): Assignment => ({
				organizationId: idOf(each.organization),
				role: 'co',
				part: each.part || null,
				dueOn: due(each.dueOn),
				contribution:
					before.find(({ organizationId }) => organizationId === idOf(each.organization))?.contribution ?? null,
			}),
		),
	];
}
