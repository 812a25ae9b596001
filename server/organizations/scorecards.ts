import type { Actor } from '#server/access/actor.ts';
import { findScope, type Scope, scopeFor } from '#server/access/scope.ts';
import { country } from '#server/directives/rules.ts';
import {
	countedOrganizations,
	figuresByLead,
	leavesRestrictedOut,
	noFigures,
	sumOf,
} from '#server/organizations/figures.ts';
import type { ScorecardsInput } from '#server/organizations/inputs.ts';
import type { OrganizationOutput, ScorecardsOutput } from '#server/organizations/outputs.ts';
import { listOrganizations } from '#server/organizations/read.ts';

type Row = ScorecardsOutput['rows'][number];

/**
 * Executive discipline of every organization, over what it leads. Readers bound to an organization get its figures
 * alone, the others by name only: figures over the directives that happen to be shared would mislead. An
 * organization that no longer exists is listed while something of it is counted.
 */
export async function readScorecards(actor: Actor, input: ScorecardsInput): Promise<ScorecardsOutput> {
	scopeFor(actor, 'organization.read');
	const scope = findScope(actor, 'directive.read');
	const counted = scope ? countedOrganizations(scope) : [];
	const figures = await figuresOf(scope, input, counted);
	const organizations = await listOrganizations(actor, { state: 'all' });
	const rows = organizations
		.filter((each) => !input.kind || each.kind === input.kind)
		.filter((each) => each.standing || figures.has(each.id))
		.map((organization): Row => {
			const known = !counted || counted.includes(organization.id);
			return { organization, figures: known ? (figures.get(organization.id) ?? noFigures()) : null };
		});
	const { dueSoonDays, silentAfterDays } = country().rules;
	return {
		from: input.from,
		to: input.to,
		government: counted === null,
		withoutRestricted: scope !== null && leavesRestrictedOut(scope),
		dueSoonDays,
		silentAfterDays,
		rows: sorted(actor, rows, input),
		total: counted ? null : sumOf(rows.flatMap((row) => row.figures ?? [])),
	};
}

async function figuresOf(scope: Scope | null, input: ScorecardsInput, counted: string[] | null) {
	if (!scope || counted?.length === 0) return new Map<string, never>();
	return figuresByLead(scope, input, counted);
}

/** In the order asked for; what is not known stands last either way, equals in the government's own order. */
function sorted(actor: Actor, rows: Row[], { sort, direction }: ScorecardsInput): Row[] {
	const sign = direction === 'asc' ? 1 : -1;
	const collator = new Intl.Collator(actor.locale, { numeric: true });
	const byName = (a: OrganizationOutput, b: OrganizationOutput) => collator.compare(a.name, b.name);
	return [...rows].sort((a, b) => {
		if (sort === 'position') return sign * (a.organization.position - b.organization.position);
		if (sort === 'name') return sign * byName(a.organization, b.organization);
		const [first, second] = [a.figures?.[sort] ?? null, b.figures?.[sort] ?? null];
		if (first === null || second === null) return Number(first === null) - Number(second === null);
		return sign * (first - second);
	});
}
