import Link from 'next/link';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import type { DirectiveGroup, OrganizationBlock, SummaryModel } from '#server/summaries/model.ts';
import styles from './page.module.css';

/** One block per organization: its figures in a sentence, its directives by how they stand. */
export function Organizations({ model }: { model: SummaryModel }) {
	const alone = model.organizations.length === 1;
	return (
		<Panel title={model.labels.organizations}>
			<ul className={styles.blocks}>
				{model.organizations.map((block) => (
					<li key={block.code ?? '-'}>
						<Disclosure open={alone} summary={<Summary block={block} />}>
							{block.groups.map((group) => (
								<Group key={group.bucket} model={model} group={group} />
							))}
							{block.assisted && <Group model={model} group={block.assisted} />}
						</Disclosure>
					</li>
				))}
			</ul>
		</Panel>
	);
}

function Summary({ block }: { block: OrganizationBlock }) {
	return (
		<span className={styles.block}>
			<span className={styles.name}>{block.name}</span>
			<span className={styles.sentence}>{block.finding}</span>
		</span>
	);
}

function Group({ model, group }: { model: SummaryModel; group: Omit<DirectiveGroup, 'bucket'> }) {
	const rows = group.rows.flatMap((place) => model.annex[place] ?? []);
	return (
		<section className={styles.group}>
			<h3>
				{group.label}: {group.count}
			</h3>
			{rows.length > 0 && (
				<ul>
					{rows.map(({ row, line }) => (
						<li key={row.id}>
							<Link href={`/directives/${row.number}`}>{row.number}</Link>
							<span>{line.title}</span>
							<span className={styles.deadline}>{line.deadline || '–'}</span>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
