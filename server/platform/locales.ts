/** The languages of the system, in the order in which people are offered them; a further one begins here. */
export const locales = ['kk', 'ru', 'en'] as const;
export type Locale = (typeof locales)[number];
