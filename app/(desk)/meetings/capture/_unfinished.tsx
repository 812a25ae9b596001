import Link from 'next/link';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Pager } from '#app/_ui/pager.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import type { CaptureRow } from '#server/minutes/outputs.ts';
import { formatDate, formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { DiscardButton } from './_discard-button.tsx';

/** Texts that were begun and not issued: nothing of them is lost when a tab closes. */
export function Unfinished({
	t,
	locale,
	rows,
	firstHref,
	nextHref,
}: {
	t: Translate;
	locale: Locale;
	rows: CaptureRow[];
	/** The way back to the last touched, and on to earlier ones. */
	firstHref: string | undefined;
	nextHref: string | undefined;
}) {
	const columns: Column<CaptureRow>[] = [
		{
			key: 'name',
			header: t('capture.unfinished.name'),
			primary: true,
			width: 'wide',
			cell: (row) => <Link href={`/meetings/capture/${row.id}`}>{row.name || t('capture.unfinished.unnamed')}</Link>,
		},
		{
			key: 'held',
			header: t('capture.unfinished.held'),
			width: 'narrow',
			cell: (row) => formatDate(locale, row.meetingDate),
		},
		{
			key: 'cards',
			header: t('capture.unfinished.cards'),
			width: 'narrow',
			align: 'end',
			cell: (row) => (row.read ? row.cards : t('capture.unfinished.unread')),
		},
		{
			key: 'touched',
			header: t('capture.unfinished.touched'),
			width: 'narrow',
			cell: (row) => formatInstant(locale, row.updatedAt),
		},
		{
			key: 'discard',
			header: t('capture.unfinished.act'),
			width: 'narrow',
			screenOnly: true,
			cell: (row) => <DiscardButton id={row.id} version={row.version} name={row.name} />,
		},
	];
	return (
		<Texts locale={locale} namespaces={['capture']}>
			<Panel title={t('capture.unfinished.title')} lead={t('capture.unfinished.lead')} flush>
				<DataTable
					t={t}
					caption={t('capture.unfinished.title')}
					columns={columns}
					rows={rows}
					rowKey={(row) => row.id}
				/>
				<Pager t={t} firstHref={firstHref} nextHref={nextHref} />
			</Panel>
		</Texts>
	);
}
