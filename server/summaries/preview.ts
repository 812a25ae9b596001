import type { Actor } from '#server/access/actor.ts';
import { noteRestricted } from '#server/history/openings.ts';
import { compileSummary } from '#server/summaries/compile.ts';
import type { SummaryInput } from '#server/summaries/inputs.ts';
import type { SummaryModel } from '#server/summaries/model.ts';

/** Directives that a preview lists. */
const previewed = 100;

/** A summary as its page shows it before it leaves as a file. Throws as `compileSummary`. */
export async function previewSummary(actor: Actor, input: SummaryInput): Promise<SummaryModel> {
	const model = await compileSummary(actor, input, previewed);
	await noteAnnex(actor, model);
	return model;
}

/** The annex tells the words and the last report of each directive: the restricted ones are noted as opened. */
export async function noteAnnex(actor: Actor, { annex }: SummaryModel): Promise<void> {
	await noteRestricted(
		actor,
		annex.map(({ row }) => row),
	);
}
