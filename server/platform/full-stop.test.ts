import { expect, it } from 'vitest';
import { withOneStop } from '#server/platform/full-stop.ts';
import { translator } from '#server/platform/language.ts';

it.each([
	['Срок: 1 мар. 2027 г..', 'Срок: 1 мар. 2027 г.'],
	['Не раньше 1 мар. 2027 г.. Выберите другой день.', 'Не раньше 1 мар. 2027 г. Выберите другой день.'],
	['Ждём ответа...', 'Ждём ответа...'],
	['Nothing to mend.', 'Nothing to mend.'],
])('the stop of an abbreviation is that of the sentence: %j', (made, read) => {
	expect(withOneStop(made)).toBe(read);
});

it('a sentence that ends in a date has one full stop', () => {
	expect(translator('ru')('drafting.deadline_short.what', { deadline: '1 мар. 2027 г.' })).toMatch(/[^.]\.$/);
});
