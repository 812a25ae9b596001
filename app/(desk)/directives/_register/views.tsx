import { type Query, withQuery } from '#app/_ui/query.ts';
import { Tabs } from '#app/_ui/tabs.tsx';
import type { ListInput } from '#server/directives/inputs.ts';
import type { Translate } from '#server/platform/language.ts';
import { queryOf, registerPath } from './query.ts';

/** The questions that are asked every day, one click away. */
const views: readonly { name: string; query: Query }[] = [
	{ name: 'all', query: {} },
	{ name: 'onControl', query: { onControl: 'true' } },
	{ name: 'overdue', query: { schedule: ['overdue'] } },
	{ name: 'dueSoon', query: { schedule: ['due_soon'] } },
	{ name: 'submitted', query: { stage: ['submitted'] } },
	{ name: 'proposed', query: { proposed: 'true' } },
	{ name: 'silent', query: { silent: 'true' } },
	{ name: 'closed', query: { onControl: 'false' } },
];

export function Views({ t, input }: { t: Translate; input: ListInput }) {
	const { sort, order, ...shown } = queryOf(input);
	const here = withQuery(registerPath, shown);
	return (
		<Tabs
			label={t('register.views')}
			items={views.map(({ name, query }) => {
				const href = withQuery(registerPath, query);
				return { href, label: t(`register.view.${name}`), current: href === here };
			})}
		/>
	);
}
