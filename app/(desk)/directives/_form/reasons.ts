import type { Refused } from '#app/_trpc/client.tsx';

const fields: Record<string, string> = {
	organization_twice: 'leadOrganization',
	organization_unknown: 'leadOrganization',
	organization_ended: 'leadOrganization',
	part_due_after_deadline: 'deadline',
	deadline_before_meeting: 'deadline',
	standing_with_deadline: 'deadline',
	topic_unknown: 'topic',
	kind_unknown: 'kind',
	urgency_unknown: 'urgency',
};

/** Which field of a directive's form a rule of the domain refuses. */
export function fieldOfReason({ reason, facts }: Refused): string | undefined {
	if (reason === 'translation_of_original') return `translations.${facts.language}`;
	if (reason === 'fixed_by_issue') return String(facts.field);
	return fields[reason];
}
