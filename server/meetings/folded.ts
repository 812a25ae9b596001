import { fold } from '#db/full-text.ts';

/** What a meeting is found by, in the form in which it is asked. */
export function foldedMeeting(given: { title: string; number?: string | null | undefined; chair: string }): string {
	return fold([given.title, given.number, given.chair].filter(Boolean).join(' '));
}
