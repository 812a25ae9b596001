import { describe } from 'vitest';
import { testLives } from '#server/directives/testing/lives.ts';

describe('random lives of directives that a Deputy Prime Minister gave', () =>
	testLives('deputy_prime_minister', 500, ['propose_executed', 'propose_otherwise', 'decline']));
