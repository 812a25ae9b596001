'use client';

import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import type { CardNotes } from '#server/minutes/outputs.ts';
import { alikeCards } from './_alike.ts';
import { CaptureCard } from './_card.tsx';
import type { CardActs, CardChoices } from './_card-state.ts';
import styles from './workbench.module.css';

/** The cards in the order of the text. */
export function CardList({
	cards,
	omitted,
	focused,
	hovered,
	open,
	notes,
	problems,
	choices,
	generation,
	acts,
}: {
	cards: readonly Card[];
	omitted: number;
	focused: string | null;
	hovered: string | null;
	open: string | null;
	notes: ReadonlyMap<string, CardNotes>;
	problems: ReadonlyMap<string, string>;
	choices: CardChoices;
	generation: number;
	acts: CardActs;
}) {
	const t = useTexts('capture');
	const alike = alikeCards(cards);
	return (
		<section className={styles.cards} aria-label={t('sideCards')}>
			{cards.length === 0 && <p className={styles.nothing}>{t('nothingProposed')}</p>}
			<ol className={styles.list}>
				{cards.map((card, index) => (
					<CaptureCard
						key={card.id}
						card={card}
						position={index + 1}
						last={index === cards.length - 1}
						open={open === card.id}
						focused={focused === card.id}
						hovered={hovered === card.id}
						notes={notes.get(card.id)}
						sameAs={alike.get(card.id)}
						problem={problems.get(card.id)}
						choices={choices}
						// Only a form has fields to be drawn anew.
						generation={open === card.id ? generation : 0}
						acts={acts}
					/>
				))}
			</ol>
			{omitted > 0 && <p className={styles.nothing}>{t('omitted', { count: String(omitted) })}</p>}
			<p id="capture-keys" className={styles.keys}>
				{t('keys')}
			</p>
		</section>
	);
}
