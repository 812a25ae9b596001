'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Actions, Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { type Option, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';
import type { BulkOutput } from '#server/bulk/outputs.ts';
import { textOf } from '../_actions/action-form.tsx';
import styles from './selection.module.css';
import { type Selectable, useSelection } from './selection.tsx';

/** Names one responsible person for all that are selected. */
export function BulkAssign({ people }: { people: Option[] }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<BulkDialog
			name="assign"
			send={(values, directives) =>
				client.bulk.assign.mutate({ directives: [...directives], responsibleId: textOf(values, 'responsibleId') })
			}
		>
			<Field name="responsibleId" label={t('field.responsible')} required>
				<Select options={people} empty={t('field.choose')} />
			</Field>
		</BulkDialog>
	);
}

/** Reminds the ministries of all that are selected. */
export function BulkRemind() {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<BulkDialog
			name="remind"
			send={(values, directives) =>
				client.bulk.remind.mutate({ numbers: numbersOf(directives), note: textOf(values, 'note') || null })
			}
		>
			<Field name="note" label={t('field.note')} optional>
				<TextArea rows={3} maxLength={1000} />
			</Field>
		</BulkDialog>
	);
}

/** Puts a word on all that are selected, or takes one off; words that stand somewhere are suggested. */
export function BulkTag({ name, words }: { name: 'tag' | 'untag'; words: readonly string[] }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const list = useId();
	return (
		<BulkDialog
			name={name}
			send={(values, directives) =>
				client.bulk[name].mutate({ numbers: numbersOf(directives), word: textOf(values, 'word') })
			}
		>
			<Field name="word" label={t('field.tag')} required width="medium">
				<TextInput maxLength={40} list={list} autoComplete="off" />
			</Field>
			<datalist id={list}>
				{words.map((word) => (
					<option key={word} value={word} />
				))}
			</datalist>
		</BulkDialog>
	);
}

function numbersOf(directives: readonly Selectable[]): string[] {
	return directives.map(({ number }) => number);
}

type Props = {
	/** Finds the words: `directives.bulk.<name>`. */
	name: string;
	send: (values: FormData, directives: readonly Selectable[]) => Promise<BulkOutput>;
	children: ReactNode;
};

/** A question about all that are selected, then the answer row by row. */
function BulkDialog(props: Props) {
	const t = useTexts('directives');
	return (
		<DialogButton size="small" label={t(`bulk.${props.name}.label`)} title={t(`bulk.${props.name}.title`)}>
			{(close) => <Question {...props} close={close} />}
		</DialogButton>
	);
}

function Question({ name, send, children, close }: Props & { close: () => void }) {
	const t = useTexts('directives');
	const router = useRouter();
	const { chosen } = useSelection();
	const [answer, setAnswer] = useState<BulkOutput>();
	const { notice, save } = useSaving({
		version: 0,
		describe: async () => ({ changedBy: null, changedAt: '', changes: [] }),
	});

	if (answer) return <Answer answer={answer} close={close} />;
	return (
		<Form
			onSubmit={(values) =>
				save(async () => {
					setAnswer(await send(values, chosen));
					router.refresh();
				})
			}
			submitLabel={t(`bulk.${name}.submit`)}
			notice={notice}
			actions={
				<Button kind="quiet" onClick={close}>
					{t('cancel')}
				</Button>
			}
		>
			<p>{t('bulk.about', { count: String(chosen.length) })}</p>
			{children}
		</Form>
	);
}

/** What was done, and of each other directive why not. */
function Answer({ answer: { rows }, close }: { answer: BulkOutput; close: () => void }) {
	const t = useTexts('directives');
	const refused = rows.filter(({ done }) => !done);
	return (
		<div className={styles.answer}>
			<p role="status">{t('bulk.done', { count: String(rows.length - refused.length), of: String(rows.length) })}</p>
			{refused.length > 0 && (
				<>
					<p>{t('bulk.refused')}</p>
					<ul className={styles.refused}>
						{refused.map(({ number, because }) => (
							<li key={number}>
								<Link href={`/directives/${number}`}>{number}</Link>: {because}
							</li>
						))}
					</ul>
				</>
			)}
			<Actions>
				<Button kind="primary" onClick={close}>
					{t('bulk.close')}
				</Button>
			</Actions>
		</div>
	);
}
