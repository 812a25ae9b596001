import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { report } from '#db/schema/directives.ts';
import { reviewRemark } from '#db/schema/execution.ts';
import { database, transact } from '#db/transact.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';

type Answer = { remark: string; answer: string };
type Remark = typeof reviewRemark.$inferSelect;

/** Writes down what a reviewer wants mended, numbered in order. Called inside the transaction of the return. */
export async function makeRemarks(reportId: string, texts: readonly string[]): Promise<void> {
	if (texts.length === 0) return;
	await transact((tx) =>
		tx.insert(reviewRemark).values(texts.map((text, position) => ({ id: newId(), reportId, position, text }))),
	);
}

/** The remarks on a directive's reports that no later report has answered yet, in the order in which they were made. */
export async function openRemarks(directiveId: string): Promise<Remark[]> {
	const rows = await database()
		.select({ remark: reviewRemark })
		.from(reviewRemark)
		.innerJoin(report, eq(report.id, reviewRemark.reportId))
		.where(and(eq(report.directiveId, directiveId), isNull(reviewRemark.answeredInId)))
		.orderBy(asc(report.position), asc(reviewRemark.position));
	return rows.map(({ remark }) => remark);
}

/**
 * Throws RULE `remark_unanswered` unless every open remark has its answer, one by one, and `remark_unknown` for an
 * answer to anything else.
 */
export function checkAnswers(open: readonly Remark[], answers: readonly Answer[]): void {
	const unknown = answers.find(({ remark }) => !open.some(({ id }) => id === remark));
	if (unknown) throw refuse('RULE', 'remark_unknown', { remark: unknown.remark });
	const unanswered = open.find(({ id }) => !answers.some(({ remark }) => remark === id));
	if (unanswered) throw refuse('RULE', 'remark_unanswered', { number: unanswered.position + 1, remark: unanswered.id });
}

/** Keeps the answers that a new final report gives. Called inside the transaction of its submission. */
export async function answerRemarks(reportId: string, answers: readonly Answer[]): Promise<void> {
	await transact(async (tx) => {
		for (const { remark, answer } of answers) {
			await tx.update(reviewRemark).set({ answer, answeredInId: reportId }).where(eq(reviewRemark.id, remark));
		}
	});
}

/** A numbered remark as readers see it: what was asked, and what a later report answered. */
export type ShownRemark = {
	id: string;
	number: number;
	text: string;
	answer: string | null;
	answeredInId: string | null;
};

/** The remarks made on some reports, by report, in order. */
export async function remarksOn(reportIds: readonly string[]): Promise<Map<string, ShownRemark[]>> {
	if (reportIds.length === 0) return new Map();
	const rows = await database()
		.select()
		.from(reviewRemark)
		.where(inArray(reviewRemark.reportId, [...reportIds]))
		.orderBy(asc(reviewRemark.position));
	const byReport = Map.groupBy(rows, (row) => row.reportId);
	return new Map(
		[...byReport].map(([reportId, remarks]) => [
			reportId,
			remarks.map(({ id, position, text, answer, answeredInId }) => ({
				id,
				number: position + 1,
				text,
				answer,
				answeredInId,
			})),
		]),
	);
}
