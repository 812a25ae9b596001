'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Combobox } from '#app/_ui/combobox.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { figuresOf, isMeasurable } from '#server/minutes/figures.ts';
import type { Card } from '#server/minutes/inputs.ts';
import type { CardNotes } from '#server/minutes/outputs.ts';
import { unowedBecause } from '#server/minutes/rhythm.ts';
import { ledBy } from './_card-executors.tsx';
import type { CardActs, CardChoices } from './_card-state.ts';
import { DateField } from './_date-field.tsx';
import styles from './card.module.css';

type Props = { card: Card; notes: CardNotes | undefined; choices: CardChoices; acts: CardActs };

/** What a closed card says; what it lacks is asked for at once. */
export function CardSummary({ card, notes, choices, acts }: Props) {
	const t = useTexts('capture');
	const unowed = card.recurrence && unowedBecause(card.recurrence);
	return (
		<div className={styles.summary}>
			<p className={styles.words} lang={card.language}>
				{card.words}
			</p>
			<Asked lacking={card.lead === ''} ask={<AskLead card={card} choices={choices} acts={acts} />}>
				<Who card={card} choices={choices} />
			</Asked>
			<Asked
				lacking={card.deadline === '' && !card.standing && card.urgency === ''}
				ask={card.standing ? null : <AskDeadline card={card} acts={acts} />}
			>
				<Term card={card} notes={notes} choices={choices} />
			</Asked>
			<Measures card={card} heldOn={choices.heldOn} />
			{unowed && <p className={styles.soft}>{t(`notOwed.${unowed}`)}</p>}
		</div>
	);
}

/**
 * What a card lacks is asked for. Answered, the question stays with its answer until the card is opened: nothing moves
 * under the pointer, and the focus stays where it is.
 */
function Asked({ lacking, ask, children }: { lacking: boolean; ask: ReactNode; children: ReactNode }) {
	const [asked, setAsked] = useState(lacking);
	if (lacking && !asked) setAsked(true);
	return (
		<>
			{asked && ask && (
				<div className={styles.quick} data-asked={lacking || undefined}>
					{ask}
				</div>
			)}
			{!lacking && children}
		</>
	);
}

/** A key for a field that holds its own value: another one when the value became another by any other way. */
function useFieldKey(value: string): [key: number, tell: (own: string) => void] {
	const [held, setHeld] = useState({ value, key: 0 });
	if (held.value !== value) setHeld({ value, key: held.key + 1 });
	return [held.key, (own) => setHeld({ value: own, key: held.key })];
}

function AskLead({ card, choices, acts }: Omit<Props, 'notes'>) {
	const t = useTexts('capture');
	const [key, tell] = useFieldKey(card.lead);
	const named = card.proposed?.leadName;
	const said = named ? t('saidLead', { name: named }) : undefined;
	const code = card.proposed?.reasons.find(({ part }) => part === 'lead')?.code;
	const why = code === 'gives_directives' || code === 'by_form' ? t(`reasons.lead.${code}`) : '';
	return (
		<Field name={`${card.id}.lead`} label={t('lead')} help={said && why ? `${said}. ${why}` : said}>
			<Combobox
				key={key}
				items={choices.organizations}
				defaultValue={card.lead}
				onChange={(lead) => {
					tell(lead);
					acts.edit(card.id, (standing) => ledBy(standing, lead), 'lead');
				}}
			/>
		</Field>
	);
}

function AskDeadline({ card, acts }: Pick<Props, 'card' | 'acts'>) {
	const t = useTexts('capture');
	const [key, tell] = useFieldKey(card.deadline);
	return (
		<DateField
			key={key}
			name={`${card.id}.deadline`}
			label={t('deadline')}
			help={card.deadlinePhrase ? t('saidDeadline', { phrase: card.deadlinePhrase }) : undefined}
			start={card.deadline}
			onDate={(deadline) => {
				if (deadline === card.deadline) return;
				tell(deadline);
				acts.edit(card.id, { deadline }, 'deadline');
			}}
			onEnter={() => acts.reveal(card.id)}
		>
			<Button
				size="small"
				onClick={() => {
					acts.edit(card.id, { standing: true, deadline: '' });
					acts.reveal(card.id);
				}}
			>
				{t('makeStanding')}
			</Button>
		</DateField>
	);
}

function Who({ card, choices }: Pick<Props, 'card' | 'choices'>) {
	const t = useTexts('capture');
	const named = (code: string) => choices.organizations.find(({ value }) => value === code)?.label ?? code;
	return (
		<p className={styles.who}>
			<strong>{named(card.lead)}</strong>
			{card.coExecutors.length > 0 &&
				` · ${t('with')} ${card.coExecutors.map(({ organization }) => named(organization)).join(', ')}`}
		</p>
	);
}

function Term({ card, notes, choices }: Omit<Props, 'acts'>) {
	const t = useTexts('capture');
	const { deadline, urgency, recurrence } = card;
	const mark = choices.urgencyMarks.find(({ value }) => value === urgency);
	const reportDay = recurrence && dayInWords(t, recurrence, choices.weekdays);
	return (
		<p className={styles.term}>
			{card.standing && <Tag tone="accent">{t('standing')}</Tag>}
			{deadline && <time dateTime={deadline}>{notes?.deadline || deadline}</time>}
			{/* A mark of urgency gives a date by itself. */}
			{!deadline && mark && notes?.deadline && <span>{notes.deadline}</span>}
			{(deadline || mark) && notes?.distance && <span className={styles.soft}> · {notes.distance}</span>}
			{mark && <Tag>{mark.label}</Tag>}
			{recurrence && (
				<Tag>
					{t(`frequency.${recurrence.frequency}`)}
					{reportDay && `, ${reportDay}`}
				</Tag>
			)}
			{card.restricted && <Tag>{t('restricted')}</Tag>}
			{card.deadlinePhrase && <q className={styles.soft}>{card.deadlinePhrase}</q>}
		</p>
	);
}

/** By which day a report is asked for; null where none is named or the rhythm has none. */
function dayInWords(
	t: ReturnType<typeof useTexts>,
	{ frequency, day }: NonNullable<Card['recurrence']>,
	weekdays: CardChoices['weekdays'],
): string | null {
	if (day === null) return null;
	if (frequency === 'weekly') return t('byWeekday', { day: weekdays[Math.min(day, 7) - 1]?.label ?? '' });
	return t(frequency === 'yearly' ? 'byDayOfJanuary' : 'byDay', { day: String(day) });
}

/** The figures that will be set up, those that cannot be yet, and what the work must align with. */
function Measures({ card, heldOn }: Pick<Props, 'card'> & { heldOn: string }) {
	const t = useTexts('capture');
	const figures = figuresOf(card);
	const open = figures.filter((one) => !isMeasurable(one, heldOn)).length;
	return (
		<>
			{figures.length > 0 && (
				<p className={styles.soft}>
					{t('parts.indicators')}:{' '}
					{figures.map(({ baseline, target, unit }) => `${baseline ?? '?'} → ${target ?? '?'} ${unit}`).join('; ')}
					{open > 0 && ` · ${t('measure.open', { count: String(open) })}`}
				</p>
			)}
			{card.links.length > 0 && (
				<p className={styles.soft}>
					{t('alignWith')}: {card.links.join('; ')}
				</p>
			)}
		</>
	);
}
