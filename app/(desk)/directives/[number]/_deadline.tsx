import { Notice } from '#app/_ui/notice.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { DeadlineText } from '#app/(desk)/_marks/deadline-text.tsx';
import { deadlineWords } from '#app/(desk)/_marks/due.tsx';
import type { LedgerLine } from '#server/directives/outputs.ts';
import { country } from '#server/directives/rules.ts';
import { dateOf } from '#server/platform/clock.ts';
import { formatDate } from '#server/platform/dates.ts';
import { inLocale } from '#server/platform/language.ts';
import { isWorkingDay } from '#server/platform/working-days.ts';
import styles from './_deadline.module.css';
import type { Told } from './_told.ts';

/** The deadline as it stands, and the ledger of all it has been: who set it, when, why. */
export function Deadline({ t, locale, directive }: Told) {
	const { ledger, standing } = directive;
	// A date that was moved comes from the words of its own line, not from those of the first.
	const phrase = ledger.length > 0 ? (ledger.at(-1)?.phrase ?? null) : directive.deadlinePhrase;
	return (
		<Panel title={t('directive.deadline.title')}>
			<div className={styles.deadline}>
				<p className={styles.now}>
					<DeadlineText
						t={t}
						deadline={deadlineWords(locale, { ...directive, deadlinePhrase: phrase }, directive.day)}
						standing={standing}
						showPhrase
					/>
				</p>
				<NonWorking t={t} locale={locale} directive={directive} />
				{ledger.length > 0 && (
					<table className={styles.ledger}>
						<caption>{t('directive.deadline.ledger')}</caption>
						<thead>
							<tr>
								<th scope="col">{t('directive.deadline.date')}</th>
								<th scope="col">{t('directive.deadline.why')}</th>
							</tr>
						</thead>
						<tbody>
							{ledger.map((line) => (
								<Line key={line.position} t={t} locale={locale} line={line} />
							))}
						</tbody>
					</table>
				)}
			</div>
		</Panel>
	);
}

/** A deadline that people cannot meet on its day is said to be one: work is due on the working day before. */
function NonWorking({ t, locale, directive }: Told) {
	const { deadline, closedOn } = directive;
	const { calendar } = country();
	if (!deadline || closedOn || isWorkingDay(calendar, deadline)) return null;
	const onDay = ({ date }: { date: string }) => date === deadline;
	const name = calendar.holidays.find(onDay)?.name ?? calendar.daysOff.find(onDay)?.reason;
	return (
		<Notice tone="warning" compact>
			{name
				? t('directive.deadline.nonWorkingNamed', { name: inLocale(name, locale) })
				: t('directive.deadline.nonWorking')}
		</Notice>
	);
}

function Line({ t, locale, line }: Omit<Told, 'directive'> & { line: LedgerLine }) {
	const { deadline, standing, days, phrase, reason, setBy, setAt } = line;
	const by = { name: setBy ?? t('directive.deadline.product'), at: formatDate(locale, dateOf(setAt)) };
	return (
		<tr>
			<th scope="row">
				{deadline ? (
					<time dateTime={deadline}>{formatDate(locale, deadline)}</time>
				) : (
					t(standing ? 'marks.deadline.standing' : 'marks.deadline.none')
				)}
				{days !== null && (
					<span className={styles.days}>
						{t('directive.deadline.days', { days: Math.abs(days), sign: days < 0 ? '−' : '+' })}
					</span>
				)}
			</th>
			<td>
				{reason ?? (days === null && t('directive.deadline.first'))}
				{phrase && <span className={styles.phrase}>{t('marks.deadline.phrase', { phrase })}</span>}
				<span className={styles.by}>{t('directive.by', by)}</span>
			</td>
		</tr>
	);
}
