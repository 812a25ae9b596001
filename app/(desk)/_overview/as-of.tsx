import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput } from '#app/_ui/inputs.tsx';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './as-of.module.css';

/** Asks for a past day; works without script. */
export function AsOf({ t, day }: { t: Translate; day: CalendarDate | undefined }) {
	return (
		<form className={styles.form} action="/" method="get">
			<Field name="asOf" label={t('overview.asOf.label')}>
				<DateInput defaultValue={day} max={addDays(today(), -1)} />
			</Field>
			<Button type="submit">{t('overview.asOf.apply')}</Button>
		</form>
	);
}
