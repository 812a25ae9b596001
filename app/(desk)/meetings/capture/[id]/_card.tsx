'use client';

import Link from 'next/link';
import { memo } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { classes } from '#app/_ui/classes.ts';
import { Icon } from '#app/_ui/icon.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import { lackOf } from '#server/minutes/lack.ts';
import type { CardNotes } from '#server/minutes/outputs.ts';
import { CardForm } from './_card-form.tsx';
import type { CardActs, CardChoices } from './_card-state.ts';
import { CardSummary } from './_card-summary.tsx';
import { Reasons } from './_reasons.tsx';
import styles from './card.module.css';

type Props = {
	card: Card;
	position: number;
	last: boolean;
	open: boolean;
	focused: boolean;
	hovered: boolean;
	notes: CardNotes | undefined;
	/** The place of an earlier card that says the same. */
	sameAs: number | undefined;
	/** Why the server refused it, in ready words. */
	problem: string | undefined;
	choices: CardChoices;
	/** Counts the changes that did not come from typing in the open form. */
	generation: number;
	acts: CardActs;
};

/** One proposed directive: what it says, who leads, by when, how sure the reading is, and what can be done with it. */
export const CaptureCard = memo(function CaptureCard(props: Props) {
	const { card, position, open, focused, hovered, notes, problem, choices, generation, acts } = props;
	const t = useTexts('capture');
	const lack = lackOf(card);
	return (
		<li
			id={`card-${card.id}`}
			className={classes(styles.card, focused && styles.focused, hovered && styles.hovered, lack && styles.lacking)}
			onMouseEnter={() => acts.hover(card.id)}
			onMouseLeave={() => acts.hover(null)}
			onFocus={() => acts.focus(card.id)}
		>
			<button
				type="button"
				className={styles.head}
				data-card-head={card.id}
				aria-expanded={open}
				aria-label={`${t('card', { position: String(position) })}: ${titleOf(card)}`}
				onClick={() => acts.open(open ? null : card.id)}
			>
				<span className={styles.position}>{card.itemNumber || position}</span>
				<span className={styles.title} lang={card.language}>
					{titleOf(card)}
				</span>
				<Icon name="chevron" className={classes(styles.chevron, open && styles.turned)} />
			</button>
			{problem && (
				<p className={styles.problem} role="alert">
					<Icon name="warning" /> {problem}
				</p>
			)}
			{open ? (
				<CardForm key={generation} card={card} choices={choices} edit={acts.edit} />
			) : (
				<CardSummary card={card} notes={notes} choices={choices} acts={acts} />
			)}
			<Repeats card={card} sameAs={props.sameAs} />
			<Warnings notes={notes} />
			{open && <Reasons card={card} />}
			<CardButtons {...props} />
		</li>
	);
});

/** The title in the language of the words, else the words themselves. */
function titleOf(card: Card): string {
	return card.titles[card.language] || card.words.slice(0, 120) || '—';
}

/** Another card says the same, or the text does in other places. */
function Repeats({ card, sameAs }: Pick<Props, 'card' | 'sameAs'>) {
	const t = useTexts('capture');
	const repeated = card.proposed?.repeated ?? 0;
	if (sameAs === undefined && repeated === 0) return null;
	return (
		<ul className={styles.warnings} aria-label={t('repeats')}>
			{sameAs !== undefined && (
				<li>
					<Icon name="alert" />
					{t('sameAs', { position: String(sameAs) })}
				</li>
			)}
			{repeated > 0 && (
				<li>
					<Icon name="alert" />
					{t('repeated', { count: String(repeated) })}
				</li>
			)}
		</ul>
	);
}

function Warnings({ notes }: Pick<Props, 'notes'>) {
	const t = useTexts('capture');
	if (!notes || notes.warnings.length === 0) return null;
	return (
		<ul className={styles.warnings} aria-label={t('warnings')}>
			{notes.warnings.map(({ code, what, why, how, directive }) => (
				<li key={code}>
					<Icon name="alert" />
					<details>
						<summary>{what}</summary>
						<p>
							{why} {how}
						</p>
					</details>
					{directive && (
						<Link href={`/directives/${directive}`} target="_blank">
							{directive}
						</Link>
					)}
				</li>
			))}
		</ul>
	);
}

function CardButtons({ card, position, last, open, acts }: Props) {
	const t = useTexts('capture');
	const about = ` ${t('card', { position: String(position) })}`;
	const button = (key: string, act: () => void, disabled = false) => (
		<Button kind="quiet" size="small" disabled={disabled} onClick={act} aria-label={`${t(`acts.${key}`)}:${about}`}>
			{t(`acts.${key}`)}
		</Button>
	);
	return (
		<div className={styles.buttons}>
			{button(open ? 'close' : 'edit', () => acts.open(open ? null : card.id))}
			{button('drop', () => acts.drop(card.id))}
			{button('split', () => acts.split(card.id))}
			{button('merge', () => acts.merge(card.id), last)}
			{card.proposed && (
				<span className={styles.sure} title={t('sureHelp')}>
					{t('sure', { percent: String(Math.round(card.proposed.confidence * 100)) })}
				</span>
			)}
		</div>
	);
}
