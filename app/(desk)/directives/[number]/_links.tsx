import Link from 'next/link';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { OutcomeTag, StageTag } from '#app/(desk)/_marks/tags.tsx';
import { type LinkOutput, relations } from '#server/links/outputs.ts';
import { today } from '#server/platform/clock.ts';
import { formatDate } from '#server/platform/dates.ts';
import { Unlink } from '../_actions/unlink.tsx';
import styles from './_links.module.css';
import { isOpen } from './_moves.ts';
import type { Told } from './_told.ts';

/** How the directive stands to others and to documents; what the reader does not reach is not there. */
export async function Links({ t, locale, directive, on }: Told) {
	const api = await serverCaller();
	const links = await orNotFound(api.links.list({ number: directive.number, on }));
	if (links.length === 0) return null;
	const actor = await currentActor();
	const subject = {
		number: directive.number,
		version: directive.version,
		personId: actor?.personId ?? '',
		today: today(),
	};
	return (
		<Texts locale={locale} namespaces={['directives', 'conflict']}>
			<div className={styles.links}>
				{relations.map((relation) => {
					const related = links.filter((link) => link.relation === relation);
					if (related.length === 0) return null;
					const removable = relation === 'align_with' && isOpen(directive, 'link');
					return (
						<section key={relation} className={styles.kind}>
							<h3>{t(`directive.links.${relation}`)}</h3>
							<ul className={styles.list}>
								{related.map((link) => (
									<li key={link.id} className={styles.link}>
										<Target t={t} locale={locale} link={link} />
										{link.note && <p className={styles.note}>{link.note}</p>}
										{removable && <Unlink subject={subject} id={link.id} />}
									</li>
								))}
							</ul>
						</section>
					);
				})}
			</div>
		</Texts>
	);
}

function Target({ t, locale, link }: Omit<Told, 'directive'> & { link: LinkOutput }) {
	const { directive, document, relation } = link;
	if (document) {
		return (
			<p>
				{document.url ? (
					<a href={document.url} rel="noopener noreferrer" target="_blank">
						{document.title}
					</a>
				) : (
					document.title
				)}
				{document.number && ` ${t('directive.reports.documentNumber', { number: document.number })}`}
				{document.date && ` ${t('directive.reports.documentDate', { date: formatDate(locale, document.date) })}`}
			</p>
		);
	}
	if (!directive) return null;
	const page = `/directives/${directive.number}`;
	return (
		<p className={styles.target}>
			<Link href={page}>{t('directive.links.directive', { number: directive.number, title: directive.title })}</Link>
			{directive.outcome ? (
				<OutcomeTag t={t} outcome={directive.outcome} />
			) : (
				<StageTag t={t} stage={directive.stage} />
			)}
			{relation === 'merged_from' && directive.reports > 0 && (
				<Link href={`${page}#reports`}>{t('directive.links.reports', { count: directive.reports })}</Link>
			)}
		</p>
	);
}
