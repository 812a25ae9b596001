import type { SummaryModel } from '#server/summaries/model.ts';

/** A summary for programs: codes, dates and numbers, beside the sentences that people are shown. */
export function renderJson(model: SummaryModel): string {
	const { labels: _labels, annex, organizations, chart: _chart, omittedNote: _note, ...about } = model;
	return JSON.stringify(
		{
			...about,
			organizations: organizations.map(({ groups: _groups, assisted: _assisted, ...each }) => each),
			directives: annex.map(({ row, bucket }) => ({ ...row, bucket })),
		},
		null,
		'\t',
	);
}
