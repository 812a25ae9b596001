'use client';

import { type ReactNode, useRef } from 'react';
import type { Refused } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useShownAnew } from '#app/(desk)/_acts/use-shown-anew.ts';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';

/** A part of a directive that has a version of its own: a milestone, an indicator. */
export type PartSubject = {
	id: string;
	version: number;
	/** Which of several: readers by ear hear it with the button. */
	name: string;
	personId: string;
};

type Props = {
	subject: PartSubject;
	/** Finds the words: `directives.act.<act>`. */
	act: string;
	kind?: 'secondary' | 'quiet' | 'danger';
	/** Which field a rule of the domain refuses, by its reason. */
	fields?: Readonly<Record<string, string>>;
	send: (values: FormData, version: number) => Promise<unknown>;
	children?: ReactNode;
};

/** A small button that opens the form of an act on a part, guarded by the part's own version. */
export function PartDialog(props: Props) {
	const { act, kind = 'secondary', subject } = props;
	const t = useTexts('directives');
	return (
		<DialogButton
			label={t(`act.${act}.label`)}
			spoken={t('act.onPart', { act: t(`act.${act}.label`), name: subject.name })}
			title={t(`act.${act}.title`)}
			kind={kind}
			size="small"
		>
			{(close) => <PartForm {...props} close={close} />}
		</DialogButton>
	);
}

function PartForm({ subject, act, kind, fields = {}, send, children, close }: Props & { close: () => void }) {
	const t = useTexts('directives');
	const shownAnew = useShownAnew();
	const notify = useToast();
	const version = useRef(subject.version);
	const { notice, save } = useSaving({
		version: version.current,
		describe: async ({ facts }: Refused) => ({
			changedBy: typeof facts.changedBy === 'string' ? facts.changedBy : null,
			changedAt: typeof facts.changedAtText === 'string' ? facts.changedAtText : '',
			changes: [],
		}),
		fieldOf: ({ reason }) => fields[reason],
	});

	async function submit(values: FormData) {
		return save(async (base) => {
			await send(values, base);
			await shownAnew();
			notify({ title: t(`act.${act}.done`) });
			close();
		});
	}

	return (
		<Form
			onSubmit={submit}
			submitLabel={t(`act.${act}.submit`)}
			kind={kind === 'danger' ? 'danger' : 'primary'}
			draftKey={`${subject.id}.${act}.${subject.personId}`}
			notice={notice}
			actions={
				<Button kind="quiet" onClick={close}>
					{t('cancel')}
				</Button>
			}
		>
			<p>{t(`act.${act}.about`)}</p>
			{children}
		</Form>
	);
}
