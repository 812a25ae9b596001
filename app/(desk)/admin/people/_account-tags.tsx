import { Tag } from '#app/_ui/tag.tsx';
import type { PersonRow } from '#server/people/outputs.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './_people.module.css';

type State = Pick<PersonRow, 'disabledAt' | 'mustChangePassword' | 'twoFactorEnabled'>;

/** How an account stands, in words. */
export function AccountTags({ t, person }: { t: Translate; person: State }) {
	return (
		<span className={styles.tags}>
			{person.disabledAt ? (
				<Tag tone="danger" outlined>
					{t('people.state.disabled')}
				</Tag>
			) : (
				t('people.state.active')
			)}
			{person.mustChangePassword && (
				<Tag tone="warning" outlined>
					{t('people.state.mustChange')}
				</Tag>
			)}
			{person.twoFactorEnabled && (
				<Tag tone="success" outlined>
					{t('people.state.factor')}
				</Tag>
			)}
		</span>
	);
}
