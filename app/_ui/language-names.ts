import type { Option } from './inputs.tsx';

/** Each language by its own name, whatever language the page is in. */
export const languageNames = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;

/** The languages to choose from, in the order of the switch. */
export const languageOptions: readonly Option[] = Object.entries(languageNames).map(([value, label]) => ({
	value,
	label,
}));
