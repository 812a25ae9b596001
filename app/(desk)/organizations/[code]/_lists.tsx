import Link from 'next/link';
import { KeyboardList } from '#app/_ui/keyboard-list.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { formatNumber } from '#server/platform/dates.ts';
import { filterOf, registerHref } from '../_register.ts';
import { DirectivesTable, type More } from './_directives-table.tsx';
import type { Region } from './_region.ts';

export function OnControl({ card, ...region }: Region) {
	return (
		<KeyboardList>
			<Listed
				{...region}
				name="onControl"
				list={card.onControl}
				filter={{ role: 'lead', ...filterOf('onControl', region.period) }}
				more={['stage', 'voices', 'reported']}
			/>
		</KeyboardList>
	);
}

export function MostMoved({ card, ...region }: Region) {
	const filter: RegisterFilter = { role: 'lead', ...filterOf('moved', region.period) };
	return <Listed {...region} name="moved" list={card.moved} filter={filter} more={[]} />;
}

export function Silent({ card, ...region }: Region) {
	const filter: RegisterFilter = { role: 'lead', ...filterOf('silent', region.period) };
	return <Listed {...region} name="silent" list={card.silent} filter={filter} more={['reported']} />;
}

export function CoExecuted({ card, ...region }: Region) {
	const filter: RegisterFilter = { role: 'co', onControl: true };
	return <Listed {...region} name="coExecuted" list={card.coExecuted} filter={filter} more={['lead', 'stage']} />;
}

/** The first directives of a list, and the way to all of them. */
function Listed({
	t,
	locale,
	page,
	name,
	list,
	filter,
	more,
}: Omit<Region, 'card'> & {
	name: 'onControl' | 'moved' | 'silent' | 'coExecuted';
	list: { rows: readonly DirectiveRow[]; total: number };
	filter: RegisterFilter;
	more: readonly More[];
}) {
	const { rows, total } = list;
	const title = t(`organizations.list.${name}.title`);
	const href = registerHref({ organization: [page.organization.code], ...filter });
	const number = formatNumber(locale, total);
	return (
		<Panel
			flush
			title={title}
			lead={t(`organizations.list.${name}.lead`, { silent: page.silentAfterDays })}
			actions={
				total > 0 && (
					<Link href={href} aria-label={`${t('organizations.inRegister', { number })}: ${title}`}>
						{t('organizations.inRegister', { number })}
					</Link>
				)
			}
		>
			<DirectivesTable
				t={t}
				locale={locale}
				caption={title}
				rows={rows}
				more={more}
				empty={t(`organizations.list.${name}.none`)}
			/>
		</Panel>
	);
}
