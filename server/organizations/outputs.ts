import { z } from 'zod';
import { organizationRef } from '#server/directives/outputs.ts';
import { organizationKinds } from '#server/organizations/inputs.ts';

/** An organization in the reader's language, with its names in all three. */
export const organizationOutput = organizationRef.extend({
	version: z.int(),
	kind: z.enum(organizationKinds),
	nameKk: z.string(),
	nameRu: z.string(),
	nameEn: z.string(),
	shortKk: z.string(),
	shortRu: z.string(),
	shortEn: z.string(),
	position: z.int(),
	validFrom: z.string().nullable(),
	validTo: z.string().nullable(),
	/** Whether it exists today. */
	standing: z.boolean(),
});
export type OrganizationOutput = z.output<typeof organizationOutput>;

export const organizationTouched = z.object({ id: z.string(), code: z.string(), version: z.int() });
export type OrganizationTouched = z.output<typeof organizationTouched>;
