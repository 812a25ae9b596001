/** Whether a meeting is still being prepared, on control, or has left it. */
export const meetingControls = ['preparing', 'on_control', 'off_control'] as const;
export type MeetingControl = (typeof meetingControls)[number];

/**
 * Rule 11 of the domain: a meeting leaves control only when all its directives are closed. One that was not
 * issued yet keeps it on control; a meeting of which nothing was issued is still being prepared.
 */
export function controlOf(counts: { total: number; drafts: number; onControl: number }): MeetingControl {
	if (counts.total === counts.drafts) return 'preparing';
	return counts.drafts > 0 || counts.onControl > 0 ? 'on_control' : 'off_control';
}
