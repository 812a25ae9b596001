import { serverCaller } from '#app/_trpc/caller.ts';
import type { Option } from '#app/_ui/inputs.tsx';
import type { ListInput } from '#server/directives/inputs.ts';
import { country } from '#server/directives/rules.ts';
import { schedules } from '#server/directives/schedule.ts';
import { confidences, outcomes, stages } from '#server/directives/vocabulary.ts';
import { punctualities } from '#server/organizations/discipline.ts';
import { formatDate, formatNumber, sortedBy } from '#server/platform/dates.ts';
import { inLocale, type Locale, type Translate } from '#server/platform/language.ts';

/** What may be chosen in each filter of the register, in the reader's words. */
export type FilterNames = {
	organization: (Option & { hint: string })[];
	role: Option[];
	stage: Option[];
	outcome: Option[];
	schedule: Option[];
	punctuality: Option[];
	track: Option[];
	issuerLevel: Option[];
	topic: Option[];
	tag: Option[];
	kind: Option[];
	plan: Option[];
	urgency: Option[];
	obligation: Option[];
	/** The one meeting that the register is narrowed to, if it is and if the reader reaches it. */
	meeting: string | null;
};

export async function filterNames(locale: Locale, t: Translate, input: ListInput): Promise<FilterNames> {
	const api = await serverCaller();
	const organizations = await api.organizations.list({ state: 'all' });
	const plans = await api.plans.list({});
	const tags = await api.tags.list({});
	const { rules } = country();
	const worded = <T extends string>(values: readonly T[], prefix: string): Option[] =>
		values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
	return {
		organization: organizations.map(({ code, name, short }) => ({ value: code, label: short, hint: name })),
		role: [
			{ value: 'lead', label: t('register.role.lead') },
			{ value: 'co', label: t('register.role.co') },
		],
		stage: worded(stages, 'marks.stage'),
		outcome: worded(outcomes, 'marks.outcome'),
		schedule: worded(schedules, 'marks.schedule'),
		punctuality: worded(punctualities, 'register.punctuality'),
		track: worded(confidences, 'marks.track'),
		issuerLevel: rules.issuerLevels.map(({ level, name }) => ({ value: level, label: name[locale] })),
		topic: sortedBy(
			locale,
			rules.topics.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) })),
			({ label }) => label,
		),
		kind: plans.map(({ kind, name }) => ({ value: kind, label: name })),
		plan: worded(['missing', 'overdue'], 'register.plan'),
		urgency: rules.urgencyMarks.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) })),
		obligation: worded(['due', 'overdue'], 'register.obligation'),
		tag: tags.map(({ word, count }) => ({ value: word, label: `${word} (${formatNumber(locale, count)})` })),
		meeting: input.meeting ? await meetingName(locale, input.meeting) : null,
	};
}

/** A meeting outside the reader's reach has no name here, as everywhere. */
async function meetingName(locale: Locale, id: string): Promise<string | null> {
	const api = await serverCaller();
	const { rows } = await api.directives.list({ meeting: id, limit: 1 });
	const meeting = rows[0]?.meeting ?? null;
	return meeting && `${meeting.title}, ${formatDate(locale, meeting.heldOn)}`;
}
