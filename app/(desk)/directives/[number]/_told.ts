import type { DirectiveOutput } from '#server/directives/outputs.ts';
import type { Locale, Translate } from '#server/platform/language.ts';

/** What every region of the page is given. */
export type Told = { t: Translate; locale: Locale; directive: DirectiveOutput };
