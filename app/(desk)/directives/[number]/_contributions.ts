import type { DirectiveOutput } from '#server/directives/outputs.ts';
import type { Translate } from '#server/platform/language.ts';

type Part = DirectiveOutput['parts'][number];

/** The co-executors on whose part the reader may make a move now, as choices. */
export function partsOpenTo({ parts }: DirectiveOutput, move: Part['moves'][number]) {
	return parts
		.filter(({ moves }) => moves.includes(move))
		.map(({ organization }) => ({ value: organization.code, label: organization.name }));
}

/** Whose contributions a final report would go without, each in words: "Ministry of Finance: asked again". */
export function missingOf(t: Translate, { parts }: DirectiveOutput): string[] {
	return parts
		.filter(({ role, contribution }) => role === 'co' && contribution !== 'accepted')
		.map(({ organization, contribution }) =>
			t('directive.reports.missingOne', {
				organization: organization.name,
				state: t(`directive.contribution.${contribution ?? 'none'}`),
			}),
		);
}

/** The reviewer's remarks that the next final report must answer, oldest first. */
export function openRemarksOf({ reports }: DirectiveOutput) {
	return reports
		.toReversed()
		.flatMap(({ remarks }) => remarks)
		.filter(({ answeredInId }) => answeredInId === null);
}
