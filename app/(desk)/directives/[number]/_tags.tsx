import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { today } from '#server/platform/clock.ts';
import { TagForms } from '../_actions/tag.tsx';
import { TagLinks } from '../_tag-links.tsx';
import styles from './_tags.module.css';
import type { Told } from './_told.ts';

/** The secretariat's words on the directive, and for the secretariat the ways to change them. */
export async function Tags({ t, locale, directive }: Told) {
	const api = await serverCaller();
	const { number, version } = directive;
	const [found] = await api.tags.on({ numbers: [number] });
	const actor = await currentActor();
	const may = actor !== null && findScope(actor, 'directive.tag') !== null;
	const words = found?.words ?? [];
	if (!may && words.length === 0) return null;
	const known = may ? await api.tags.list({}) : [];
	return (
		<div className={styles.tags}>
			<h3>{t('register.tags')}</h3>
			<div className={styles.words}>
				<TagLinks t={t} words={words} />
				{may && (
					<Texts locale={locale} namespaces={['directives', 'conflict']}>
						<TagForms
							subject={{ number, version, personId: actor.personId, today: today() }}
							words={words}
							known={known.map(({ word }) => word)}
						/>
					</Texts>
				)}
			</div>
		</div>
	);
}
