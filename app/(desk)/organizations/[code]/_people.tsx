import { DataTable } from '#app/_ui/data-table.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import type { ScorecardOutput } from '#server/organizations/outputs.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from '../organizations.module.css';

/** Who works there with the product, for colleagues and the Government Office. */
export function People({ t, page: { people } }: { t: Translate; page: ScorecardOutput }) {
	if (!people) return null;
	return (
		<Panel flush title={t('organizations.people.title')} lead={t('organizations.people.lead')}>
			<DataTable
				t={t}
				caption={t('organizations.people.title')}
				columns={[
					{ key: 'name', header: t('organizations.people.name'), primary: true, cell: ({ name }) => name },
					{ key: 'position', header: t('organizations.people.position'), cell: ({ position }) => position },
					{
						key: 'roles',
						header: t('organizations.people.roles'),
						cell: ({ roles }) => roles.map((role) => t(`roles.${role}`)).join(', '),
					},
				]}
				rows={people}
				rowKey={({ id }) => id}
				empty={<p className={styles.empty}>{t('organizations.people.none')}</p>}
			/>
		</Panel>
	);
}
