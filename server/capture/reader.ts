import type { Grammar } from '#server/capture/grammar.ts';
import type { OrganizationBook } from '#server/capture/organization-book.ts';

/** A short name that a text gives to a body where it names it in full: "(hereinafter the Agency)", «(далее – МНЭ)». */
export type Introduced = { pattern: RegExp; code: string | null };

/** How one language reads names: its grammar and the organizations it knows. */
export type Reader = { grammar: Grammar; book: OrganizationBook; introduced?: readonly Introduced[] };
