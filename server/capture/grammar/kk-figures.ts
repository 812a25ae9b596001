import type { FigureWords } from '#server/capture/figure-words.ts';

export const figures: FigureWords = {
	percent: 'пайыз',
	// A unit's ending, and the words for "up to", "no less than" and "bring to".
	after: '(?:ға|ге|қа|ке|на|не)?\\s+(?:дейін|кем|артық|жеткіз|көтер|ұлғайт|арттыр|азайт|төмендет)',
};
