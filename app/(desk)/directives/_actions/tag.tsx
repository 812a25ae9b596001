'use client';

import { useId } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** Puts a word of the secretariat on the directive; takes one off where there are any. */
export function TagForms({
	subject,
	words,
	known,
}: {
	subject: Subject;
	words: readonly string[];
	/** Words that stand on other directives, to choose the same one again. */
	known: readonly string[];
}) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const list = useId();
	const send = (verb: 'tag' | 'untag') => (values: FormData) =>
		client.tags[verb].mutate({ number: subject.number, word: textOf(values, 'word') });
	return (
		<>
			<ActionDialog subject={subject} name="tag" kind="quiet" send={send('tag')}>
				<Field name="word" label={t('field.tag')} required width="medium">
					<TextInput maxLength={40} list={list} autoComplete="off" />
				</Field>
				<datalist id={list}>
					{known.map((word) => (
						<option key={word} value={word} />
					))}
				</datalist>
			</ActionDialog>
			{words.length > 0 && (
				<ActionDialog subject={subject} name="untag" kind="quiet" send={send('untag')}>
					<Field name="word" label={t('field.tag')} required width="medium">
						<Select options={words.map((value) => ({ value, label: value }))} empty={t('field.choose')} />
					</Field>
				</ActionDialog>
			)}
		</>
	);
}
