import { describe, expect, test } from 'vitest';
import { decodeCursor } from '#server/platform/cursor.ts';
import { dateInput, instantInput, lineInput, requiredText } from '#server/platform/inputs.ts';

describe('a date', () => {
	test.each(['0000-01-01', '0001-01-01', '1899-12-31', '3000-01-01', '9999-12-31', '2026-02-30', '26-1-1'])(
		'%s is refused',
		(date) => {
			expect(dateInput.safeParse(date).success).toBe(false);
			expect(instantInput.safeParse(`${date}T00:00:00Z`).success).toBe(false);
		},
	);

	test('of our time that exists is taken', () => {
		expect(dateInput.parse('2028-02-29')).toBe('2028-02-29');
		expect(instantInput.parse('2026-11-22T10:00:00+05:00')).toBe('2026-11-22T10:00:00+05:00');
	});
});

test('half a character is never stored', () => {
	expect(lineInput(10).parse(' a\ud83d ')).toBe('a\ufffd');
	expect(requiredText(10).parse('\ud83da\u0000 😀')).toBe('\ufffda 😀');
});

test('a line pasted from a sheet may hold tabs, but no line breaks', () => {
	expect(lineInput(20).parse('закон\tо бюджете\t')).toBe('закон о бюджете');
	expect(lineInput(20).safeParse('закон\nо бюджете').success).toBe(false);
});

test('a cursor with a character that an engine cannot compare is malformed', () => {
	const cursor = Buffer.from('["a\\u0000","b"]').toString('base64url');
	expect(() => decodeCursor(cursor)).toThrow('cursor_malformed');
});
