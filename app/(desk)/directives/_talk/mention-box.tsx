'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import inputs from '#app/_ui/inputs.module.css';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx';
import { mentionAt, type Typed, withMention } from './mention-at.ts';
import styles from './talk.module.css';

type Person = { id: string; name: string; position: string | null; organization: string | null };

/** How long after a keystroke people are looked for, in milliseconds. */
const lookAfter = 150;

/** A text in which @ and the beginning of a name offer whoever may be mentioned. Without script it is a plain text. */
export function MentionBox({
	id,
	number,
	audience,
	label,
	start,
}: {
	/** Stays the same when the box starts anew, so that the focus finds it again. */
	id: string;
	number: string;
	/** To whom the remark goes, at the moment of looking. */
	audience: () => 'all' | 'organization';
	label: string;
	start: string;
}) {
	const t = useTexts('talk');
	const client = useTRPCClient();
	const area = useRef<HTMLTextAreaElement>(null);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const [offer, setOffer] = useState<{ typed: Typed; people: Person[]; at: number } | null>(null);

	function look() {
		clearTimeout(timer.current);
		const box = area.current;
		const typed = box && mentionAt(box.value, box.selectionStart);
		if (!typed) return setOffer(null);
		timer.current = setTimeout(async () => {
			try {
				const asked = { number, audience: audience(), query: typed.words };
				const people = await client.talk.mentionable.query(asked);
				setOffer(people.length > 0 ? { typed, people, at: 0 } : null);
			} catch {
				setOffer(null);
			}
		}, lookAfter);
	}

	function choose(person: Person | undefined) {
		const box = area.current;
		if (!box || !offer || !person) return;
		const next = withMention(box.value, box.selectionStart, offer.typed, person.name);
		box.value = next.text;
		box.focus();
		box.setSelectionRange(next.caret, next.caret);
		// The form keeps what is typed; setting a value tells it nothing by itself.
		box.dispatchEvent(new Event('input', { bubbles: true }));
		setOffer(null);
	}

	function press(event: KeyboardEvent) {
		if (!offer) return;
		const { people, at } = offer;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step) setOffer({ ...offer, at: (at + step + people.length) % people.length });
		else if (event.key === 'Enter' || event.key === 'Tab') choose(people[at]);
		else if (event.key === 'Escape') setOffer(null);
		else return;
		event.preventDefault();
	}

	const option = (at: number) => `${id}-person-${at}`;
	return (
		<div className={styles.field}>
			<label className={styles.label} htmlFor={id}>
				{label}
			</label>
			<textarea
				ref={area}
				id={id}
				name="text"
				required
				rows={3}
				maxLength={8000}
				defaultValue={start}
				className={`${inputs.input} ${inputs.area}`}
				aria-describedby={`${id}-help`}
				aria-autocomplete="list"
				aria-controls={offer ? `${id}-people` : undefined}
				aria-activedescendant={offer ? option(offer.at) : undefined}
				onInput={look}
				onKeyDown={press}
				onBlur={() => setOffer(null)}
			/>
			<p className={styles.help} id={`${id}-help`}>
				{t('help')}
			</p>
			<VisuallyHidden>
				<span role="status">{offer && t('offered', { count: String(offer.people.length) })}</span>
			</VisuallyHidden>
			{offer && (
				<div className={styles.people} id={`${id}-people`} role="listbox" tabIndex={-1} aria-label={t('people')}>
					{offer.people.map((person, at) => (
						// The keys are heard by the text, which keeps the focus.
						<div
							key={person.id}
							id={option(at)}
							role="option"
							tabIndex={-1}
							aria-selected={at === offer.at}
							className={styles.person}
							onMouseDown={(event) => {
								event.preventDefault();
								choose(person);
							}}
						>
							{person.name}
							<span className={styles.place}>{[person.organization, person.position].filter(Boolean).join(' · ')}</span>
						</div>
					))}
				</div>
			)}
		</div>
	);
}
