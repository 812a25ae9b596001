import { levelOptions } from '#app/(desk)/_marks/levels.ts';
import { meetingKinds } from '#server/meetings/inputs.ts';
import { type Locale, locales, type Translate } from '#server/platform/language.ts';

/** What the form's lists offer, named on the server. */
export function formOptions(t: Translate, locale: Locale) {
	return {
		kinds: meetingKinds.map((value) => ({ value, label: t(`meetings.kinds.${value}`) })),
		levels: levelOptions(locale),
		languages: locales.map((value) => ({ value, label: t(`meetings.languages.${value}`) })),
	};
}
