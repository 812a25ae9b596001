import { z } from 'zod';

export const trailRow = z.object({
	seq: z.int(),
	at: z.string(),
	actorId: z.string().nullable(),
	actorName: z.string(),
	action: z.string(),
	subjectKind: z.string(),
	subjectId: z.string(),
	/** What the subject is called now: a directive's number, a person's or organization's name, a meeting's title. */
	subject: z.string().nullable(),
	directiveId: z.string().nullable(),
	facts: z.record(z.string(), z.unknown()),
	hash: z.string(),
});
export type TrailRow = z.output<typeof trailRow>;

export const trailOutput = z.object({ rows: z.array(trailRow), nextCursor: z.string().nullable() });
export type TrailOutput = z.output<typeof trailOutput>;

export const trailVerdict = z.discriminatedUnion('whole', [
	z.object({ whole: z.literal(true), seq: z.int(), head: z.string() }),
	z.object({
		whole: z.literal(false),
		seq: z.int(),
		fault: z.enum(['edited', 'missing', 'broken_link', 'head_differs', 'anchor_differs']),
	}),
]);
