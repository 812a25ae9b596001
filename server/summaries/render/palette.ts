import type { Bucket } from '#server/summaries/figures.ts';
import type { Figure } from '#server/summaries/model.ts';

/** Colours of printed documents. They differ in lightness too, so that a black and white copy can be read. */
export const ink = {
	text: '#1b2430',
	quiet: '#56606d',
	line: '#c9d0d8',
	hair: '#e3e7ec',
	accent: '#1f3a5f',
	band: '#f2f5f8',
};

export const toneInk: Record<Figure['tone'], string> = {
	plain: ink.text,
	alarm: '#9b1c1c',
	attention: '#7a4f00',
	good: '#1d5f3a',
};

/** Fill of a bar's segment and the ink of the number that stands in it. */
export const bucketInk: Record<Bucket, { fill: string; text: string }> = {
	overdue: { fill: '#9b1c1c', text: '#ffffff' },
	due_soon: { fill: '#e0a030', text: '#1b2430' },
	in_review: { fill: '#5d7fa8', text: '#ffffff' },
	running: { fill: '#c3d3e4', text: '#1b2430' },
	done_late: { fill: '#8a6d9e', text: '#ffffff' },
	not_executed: { fill: '#4a4f57', text: '#ffffff' },
	done_on_time: { fill: '#2f7a50', text: '#ffffff' },
	superseded: { fill: '#dfe2e6', text: '#1b2430' },
};

/** Groups of directives whose label a document sets in a warning ink. */
export const bucketTone: Partial<Record<Bucket, Figure['tone']>> = {
	overdue: 'alarm',
	not_executed: 'alarm',
	due_soon: 'attention',
	done_late: 'attention',
};

/** A colour as Word and Excel write it. */
export function hex(color: string): string {
	return color.slice(1).toUpperCase();
}
