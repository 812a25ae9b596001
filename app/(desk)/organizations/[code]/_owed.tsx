import Link from 'next/link';
import { serverCaller } from '#app/_trpc/caller.ts';
import { Notice } from '#app/_ui/notice.tsx';
import { registerHref } from '../_register.ts';
import type { Region } from './_region.ts';

/** Road maps and periodic reports that the organization owes as lead: said apart, because discipline is about directives. */
export async function Owed({ t, page }: Region) {
	const api = await serverCaller();
	const own = { organization: [page.organization.code], role: 'lead' as const };
	const filters = [
		{ key: 'plans', filter: { ...own, plan: 'missing' as const } },
		{ key: 'reports', filter: { ...own, obligation: 'overdue' as const } },
	];
	const counted = await Promise.all(
		filters.map(async ({ key, filter }) => {
			const { total } = await api.directives.list({ ...filter, limit: 1 });
			return { key, count: total.count, href: registerHref(filter) };
		}),
	);
	const owed = counted.filter(({ count }) => count > 0);
	if (owed.length === 0) return null;
	return (
		<Notice compact label={t('ui.notice.info')}>
			{owed.map(({ key, count, href }) => (
				<p key={key}>
					<Link href={href}>{t(`organizations.owed.${key}`, { count })}</Link>
				</p>
			))}
			<p>{t('organizations.owed.apart')}</p>
		</Notice>
	);
}
