import { z } from 'zod';
import { enforcements } from '#server/countries/pack.ts';

/** How a request ended; `lapsed`: the directive was closed, or executed, before anybody decided. */
export const extensionDecisions = [
	'pending',
	'granted',
	'granted_otherwise',
	'refused',
	'withdrawn',
	'lapsed',
] as const;
export type ExtensionDecision = (typeof extensionDecisions)[number];

export const extensionLine = z.object({
	id: z.string(),
	/** 1 for the first request of the directive. */
	position: z.int(),
	/** The deadline that stood when it was asked. */
	deadline: z.string(),
	proposedDeadline: z.string(),
	/** Calendar days asked for. */
	days: z.int(),
	reason: z.string(),
	requestedBy: z.string(),
	requestedAt: z.string(),
	/** The refused request that this one repeats; null: it repeats none. */
	repeats: z.int().nullable(),
	decision: z.enum(extensionDecisions),
	decidedDeadline: z.string().nullable(),
	decisionReason: z.string().nullable(),
	decidedBy: z.string().nullable(),
	decidedAt: z.string().nullable(),
});
export type ExtensionLine = z.output<typeof extensionLine>;

export const extensionsOutput = z.object({
	/** Newest first. */
	requests: z.array(extensionLine),
	/** Who decides, by the issuer's level. */
	decider: z.enum(['controller', 'curator']),
	/** How often the deadline was moved, how often it may be, and what happens beyond. */
	limit: z.object({ moves: z.int(), count: z.int(), enforcement: z.enum(enforcements), reached: z.boolean() }),
});
export type ExtensionsOutput = z.output<typeof extensionsOutput>;
