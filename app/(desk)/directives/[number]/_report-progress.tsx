import { serverCaller } from '#app/_trpc/caller.ts';
import { formatDate } from '#server/platform/dates.ts';
import { Progress } from '../_actions/progress.tsx';
import type { Subject } from '../_actions/subject.ts';
import type { Told } from './_told.ts';

/** The form of a progress report, with the directive's indicators to tell of and the periodic reports that it may be. */
export async function ReportProgress({
	t,
	locale,
	subject,
	first,
	percent,
}: Pick<Told, 't' | 'locale'> & {
	subject: Subject;
	first: boolean;
	percent: number | null;
}) {
	const api = await serverCaller();
	const of = { number: subject.number };
	const [{ indicators }, { obligations }] = await Promise.all([api.indicators.list(of), api.obligations.list(of)]);
	const owed = obligations.filter(({ status }) => ['overdue', 'due_soon', 'upcoming'].includes(status));
	const date = (iso: string) => formatDate(locale, iso);
	return (
		<Progress
			subject={subject}
			first={first}
			percent={percent?.toString() ?? ''}
			obligations={owed.map(({ id, periodFrom, periodTo, dueOn }) => ({
				value: id,
				label: t('obligations.choice', { from: date(periodFrom), to: date(periodTo), due: date(dueOn) }),
			}))}
			owed={owed.find(({ status }) => status !== 'upcoming')?.id ?? ''}
			indicators={indicators
				.filter(({ baselineOn }) => baselineOn <= subject.today)
				.map(({ id, name, unit }) => ({ id, label: `${name}, ${unit}` }))}
		/>
	);
}
