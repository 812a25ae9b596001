import Link from 'next/link';
import { Icon } from '#app/_ui/icon.tsx';
import type { Translate } from '#server/platform/language.ts';
import { FoldAway } from './fold-away.tsx';
import styles from './shell.module.css';
import { SignOutForm } from './sign-out.tsx';

/** Who is signed in, in ready words. `roles` are their names in the reader's language. */
export type Person = { name: string; initials: string; organization?: string | null; roles: readonly string[] };

/** The person's menu: who one is here, one's settings, the way out. */
export function AccountMenu({ t, person }: { t: Translate; person: Person }) {
	return (
		<FoldAway
			className={styles.account}
			summaryClassName={styles.accountButton}
			label={t('shell.account', { name: person.name })}
			summary={<span className={styles.initials}>{person.initials}</span>}
		>
			<div className={styles.accountPanel}>
				<div className={styles.who}>
					<p className={styles.whoName}>{person.name}</p>
					{person.organization && <p>{person.organization}</p>}
					{person.roles.length > 0 && <p className={styles.whoRoles}>{person.roles.join(' · ')}</p>}
				</div>
				<Link className={styles.accountLink} href="/account">
					<Icon name="person" />
					{t('shell.settings')}
				</Link>
				<SignOutForm className={styles.signOut}>
					<button className={styles.accountLink} type="submit">
						<Icon name="external" />
						{t('shell.signOut')}
					</button>
				</SignOutForm>
			</div>
		</FoldAway>
	);
}
