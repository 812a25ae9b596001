import type { ScorecardOutput } from '#server/organizations/outputs.ts';
import type { Step } from '#server/organizations/period.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import type { ChosenPeriod } from '../_period.ts';

/** What every region of the page is drawn from. */
export type Region = {
	t: Translate;
	locale: Locale;
	page: ScorecardOutput;
	card: NonNullable<ScorecardOutput['card']>;
	period: ChosenPeriod;
	step: Step;
};
