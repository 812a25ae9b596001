import Link from 'next/link';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput } from '#app/_ui/inputs.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { dateOf, today } from '#server/platform/clock.ts';
import styles from './_history.module.css';
import type { Told } from './_told.ts';

/** The ways into the past: the page as it stood on a day, and its versions. Works without script. */
export function History({ t, directive, on }: Told) {
	const page = `/directives/${directive.number}`;
	return (
		<Panel title={t('directive.history.title')}>
			<div className={styles.history}>
				<form className={styles.form} action={page} method="get">
					<Field name="on" label={t('directive.history.on')}>
						<DateInput
							defaultValue={on}
							min={directive.issuedAt ? dateOf(directive.issuedAt) : undefined}
							max={today()}
						/>
					</Field>
					<Button type="submit">{t('directive.history.show')}</Button>
				</form>
				<Link href={`${page}/history`}>{t('directive.history.versions')}</Link>
			</div>
		</Panel>
	);
}
