import { currentActor } from '#app/_trpc/caller.ts';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import { HandOver } from '#app/(desk)/_handover/hand-over.tsx';
import type { ScorecardOutput } from '#server/organizations/outputs.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import styles from '../organizations.module.css';

type Of = { t: Translate; locale: Locale; page: ScorecardOutput };
type Row = NonNullable<ScorecardOutput['people']>[number];

/** Who works there with the product, for colleagues and the Government Office. */
export async function People({ t, locale, page: { people, organization } }: Of) {
	if (!people) return null;
	const actor = await currentActor();
	const coordinates = actor?.memberships.some(
		({ role, organizationId }) => role === 'coordinator' && organizationId === organization.id,
	);
	return (
		<Texts locale={locale} namespaces={['handover']}>
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
						...(coordinates ? [handOverColumn(t)] : []),
					]}
					rows={people}
					rowKey={({ id }) => id}
					empty={<p className={styles.empty}>{t('organizations.people.none')}</p>}
				/>
			</Panel>
		</Texts>
	);
}

/** For the organization's own coordinator: what is open of somebody who leaves goes to a colleague. */
function handOverColumn(t: Translate): Column<Row> {
	return {
		key: 'handOver',
		header: t('handover.label'),
		screenOnly: true,
		cell: ({ id, name }) => <HandOver personId={id} name={name} size="small" />,
	};
}
