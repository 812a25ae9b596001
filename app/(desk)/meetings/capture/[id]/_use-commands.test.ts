import { expect, it } from 'vitest';
import { commandOf } from './_use-commands.ts';

it('a command is on its key whatever letters the layout puts there', () => {
	// The letters of a Russian or Kazakh layout, and the one with Caps Lock.
	for (const [key, code, letter] of [
		['j', 'KeyJ', 'j'],
		['о', 'KeyJ', 'j'],
		['л', 'KeyK', 'k'],
		['у', 'KeyE', 'e'],
		['в', 'KeyD', 'd'],
		['ь', 'KeyM', 'm'],
		['ы', 'KeyS', 's'],
		['ф', 'KeyA', 'a'],
		['г', 'KeyU', 'u'],
		['О', 'KeyJ', 'j'],
		['J', 'KeyJ', 'j'],
	] as const)
		expect(commandOf({ key, code })).toBe(letter);
});

it('a Latin letter is what it says, wherever a layout puts it; other keys are themselves', () => {
	expect(commandOf({ key: 'j', code: 'KeyC' })).toBe('j');
	expect(commandOf({ key: 'Escape', code: 'Escape' })).toBe('Escape');
	expect(commandOf({ key: '7', code: 'Digit7' })).toBe('7');
	expect(commandOf({ key: 'ә', code: 'Digit2' })).toBe('ә');
});
