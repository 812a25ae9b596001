import { describe } from 'vitest';
import { testLives } from '#server/directives/testing/lives.ts';

// With the lives of other issuers' directives a thousand; in a file of its own, so that two cores live them at once.
describe('random lives of directives that the Prime Minister gave', () => testLives('prime_minister', 500));
