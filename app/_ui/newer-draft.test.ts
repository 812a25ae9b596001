import { describe, expect, it } from 'vitest';
import type { LocalDraft } from './local-drafts.ts';
import { chooseDraft } from './newer-draft.ts';

const noon = Date.parse('2026-03-02T12:00:00.000Z');
const kept = (minutes: number) => ({
	value: { text: ['from the server'] },
	updatedAt: new Date(noon + minutes * 60_000).toISOString(),
	updatedAtText: 'then',
});
const typed = (minutes: number, more: Partial<LocalDraft> = {}): LocalDraft => ({
	value: { text: ['from this browser'] },
	typedAt: noon + minutes * 60_000,
	base: null,
	ahead: true,
	...more,
});

describe('the newer of two copies of a draft', () => {
	it('is the server’s when another device went on later', () => {
		expect(chooseDraft(typed(0), kept(5), 0)).toMatchObject({ do: 'take' });
		expect(chooseDraft(undefined, kept(5), 0)).toMatchObject({ do: 'take' });
	});

	it('is this browser’s when it was typed later and could not be sent', () => {
		expect(chooseDraft(typed(5), kept(0), 0)).toEqual({ do: 'send', value: { text: ['from this browser'] } });
		expect(chooseDraft(typed(5), null, 0)).toMatchObject({ do: 'send' });
	});

	it('is told by the server’s clock where this machine’s is wrong', () => {
		const hourFast = -3_600_000;
		expect(chooseDraft(typed(60), kept(5), hourFast)).toMatchObject({ do: 'take' });
		expect(chooseDraft(typed(70), kept(5), hourFast)).toMatchObject({ do: 'send' });
	});

	it('needs no choice when both are the same', () => {
		const base = kept(0);
		expect(chooseDraft(typed(0, { base, ahead: false }), kept(0), 0)).toEqual({ do: 'nothing' });
		expect(chooseDraft(typed(1, { base, ahead: true }), kept(0), 0)).toMatchObject({ do: 'send' });
		expect(chooseDraft(undefined, null, 0)).toEqual({ do: 'nothing' });
	});

	it('is gone when another device has sent it', () => {
		expect(chooseDraft(typed(0, { base: kept(0), ahead: false }), null, 0)).toEqual({ do: 'drop' });
	});
});
