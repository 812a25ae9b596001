import type { ReactNode } from 'react';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import type { RuleName } from '#server/countries/own-rules.ts';
import { formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import type { RulesOutput } from '#server/rules/outputs.ts';
import { ResetRule } from './_rule-dialog.tsx';
import styles from './_rules.module.css';

/** One rule: what it is for, how it stands, whose it is, and for administrators how to set it or take it back. */
export function Section({
	t,
	locale,
	rule,
	standing,
	personId,
	form,
	children,
}: {
	t: Translate;
	locale: Locale;
	rule: RuleName;
	standing: RulesOutput[RuleName];
	personId: string;
	/** Null for those who only read. */
	form: ReactNode;
	children: ReactNode;
}) {
	const { own, version, changedBy, changedAt } = standing;
	return (
		<Panel
			id={rule}
			title={t(`rules.section.${rule}.title`)}
			lead={t(`rules.section.${rule}.lead`)}
			actions={
				form && (
					<>
						{form}
						{own && <ResetRule rule={rule} version={version} personId={personId} />}
					</>
				)
			}
		>
			<Stack gap="tight">
				{children}
				<p className={styles.whose}>
					{own && changedBy && changedAt
						? t('rules.setBy', { name: changedBy, at: formatInstant(locale, changedAt) })
						: t('rules.byCountry')}
				</p>
			</Stack>
		</Panel>
	);
}
