import type { HeldMembership } from '#server/people/outputs.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './_role-list.module.css';

/** What somebody may do and where, one line each. */
export function RoleList({ t, memberships }: { t: Translate; memberships: readonly HeldMembership[] }) {
	return (
		<ul className={styles.list}>
			{memberships.map(({ role, organization }) => (
				<li key={`${role} ${organization?.code ?? ''}`}>
					{t(`roles.${role}`)}
					<span className={styles.place}>
						{' · '}
						<span title={organization?.name}>{organization?.short ?? t('account.profile.wholeGovernment')}</span>
					</span>
				</li>
			))}
		</ul>
	);
}
