import { describe, expect, it } from 'vitest';
import { controlOf } from '#server/meetings/control.ts';

describe('control of a meeting', () => {
	it('has not begun while nothing was issued', () => {
		expect(controlOf({ total: 0, drafts: 0, onControl: 0 })).toBe('preparing');
		expect(controlOf({ total: 3, drafts: 3, onControl: 0 })).toBe('preparing');
	});

	it('lasts while a single directive is open', () => {
		expect(controlOf({ total: 3, drafts: 0, onControl: 1 })).toBe('on_control');
	});

	it('lasts while a draft is left, though everything issued is closed', () => {
		expect(controlOf({ total: 3, drafts: 1, onControl: 0 })).toBe('on_control');
	});

	it('ends when all directives are closed', () => {
		expect(controlOf({ total: 3, drafts: 0, onControl: 0 })).toBe('off_control');
	});
});
