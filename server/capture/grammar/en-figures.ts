import type { FigureWords } from '#server/capture/figure-words.ts';

export const figures: FigureWords = { from: 'from', ceiling: 'at most|no more than', percent: 'per ?cent' };
