import { rules } from '#server/directives/rules.ts';
import { addDays, formatDate, formatInstant } from '#server/platform/dates.ts';
import { DecideExtension } from '../_actions/decide-extension.tsx';
import { RequestExtension } from '../_actions/request-extension.tsx';
import type { Subject } from '../_actions/subject.ts';
import { beforeMoving, extensionsOf, limitNote } from './_extensions-of.ts';
import type { Told } from './_told.ts';

/** The form by which the lead asks for a later deadline, with what it should know before. */
export async function AskForExtension({ t, locale, directive, subject }: Told & { subject: Subject }) {
	const { deadline, number } = directive;
	const { limit } = await extensionsOf(number);
	if (!deadline) return null;
	return (
		<RequestExtension
			subject={subject}
			now={beforeMoving({ t, locale, directive })}
			earliest={addDays(deadline, 1)}
			limit={limitNote(t, limit)}
		/>
	);
}

/** The form by which the request that waits is decided, with who asks for what and why. */
export async function AnswerExtension({ t, locale, directive, subject }: Told & { subject: Subject }) {
	const { limit, requests } = await extensionsOf(directive.number);
	const request = requests.find(({ decision }) => decision === 'pending');
	if (!request) return null;
	const { requestedBy, requestedAt, proposedDeadline, reason } = request;
	return (
		<DecideExtension
			subject={subject}
			request={{
				asked: formatDate(locale, proposedDeadline),
				by: t('directive.by', { name: requestedBy, at: formatInstant(locale, requestedAt) }),
				reason,
				shift: t(`directive.deadline.shift.${rules().deadlineShift}`),
				limit: limitNote(t, limit),
				mayGrant: !(limit.reached && limit.enforcement === 'block'),
			}}
		/>
	);
}
