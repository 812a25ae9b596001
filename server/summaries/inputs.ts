import { z } from 'zod';
import { dateInput, instantInput, localeInput } from '#server/platform/inputs.ts';

/** What a summary is asked about: `all`, `meeting:<id>` or `organization:<code>`. */
export const scopeInput = z.string().regex(/^(?:all|meeting:[\w-]{1,40}|organization:[\w-]{1,40})$/u);

/** A summary as asked for. Without a period it covers the whole time, without `asOf` it stands for this moment. */
export const summaryInput = z.object({
	scope: scopeInput.default('all'),
	/** The period: directives on control or closed on any of its days. */
	from: dateInput.optional(),
	to: dateInput.optional(),
	/** A day (its end counts) or an instant. */
	asOf: z.union([dateInput, instantInput]).optional(),
	locale: localeInput.optional(),
});
export type SummaryInput = z.output<typeof summaryInput>;

export type AskedScope = { kind: 'all' } | { kind: 'meeting'; id: string } | { kind: 'organization'; code: string };

/** Reads a scope that `scopeInput` has let through. */
export function askedScope(text: string): AskedScope {
	const [kind, name = ''] = text.split(':', 2);
	if (kind === 'meeting') return { kind, id: name };
	if (kind === 'organization') return { kind, code: name };
	return { kind: 'all' };
}
