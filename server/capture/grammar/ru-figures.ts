import type { FigureWords } from '#server/capture/figure-words.ts';

export const figures: FigureWords = { from: 'со?', ceiling: 'не более', percent: 'процент' };
