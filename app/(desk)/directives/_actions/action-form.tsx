'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef } from 'react';
import { type Refused, useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';
import { rowName } from '../_form/rows.tsx';
import type { Subject } from './subject.ts';

export type Touch = { number: string; version: number };

type Props = {
	subject: Subject;
	/** Finds the words: `directives.act.<name>`. */
	name: string;
	kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
	wide?: boolean;
	/** False where what was begun must not come back: rows that are made anew each time. */
	keepsDraft?: boolean;
	/** Calls the procedure with the values and the version they are based on. */
	send: (values: FormData, touch: Touch) => Promise<{ number: string; version?: number }>;
	/** Where to go when it is done; without it the page is shown anew. */
	next?: string;
	children?: ReactNode;
};

/**
 * The versions that this tab's own saves made. A second act may follow before the page is shown anew, and one's own
 * change is nothing to be warned of.
 */
const ownVersions = new Map<string, number>();

/** Rules of the domain refuse by reason; the field that a person must correct stands here. */
const fields: Record<string, string> = {
	executed_in_future: 'executedOn',
	executed_before_evidence: 'executedOn',
	deadline_unchanged: 'deadline',
	deadline_in_past: 'deadline',
	part_due_after_deadline: 'deadline',
	extension_not_later: 'deadline',
	control_date_past: 'until',
	person_not_of_lead: 'responsibleId',
	other_not_found: 'other',
	other_is_draft: 'other',
	survivor_not_on_control: 'other',
	merge_across_restriction: 'other',
	link_to_itself: 'other',
	link_exists: 'other',
	tag_stands: 'word',
	tags_too_many: 'word',
	tag_missing: 'word',
	return_reason_missing: 'note',
	part_unclear: 'organization',
};

/** A button that opens the action's form in a dialog. What was begun and closed is found again. */
export function ActionDialog(props: Props) {
	const { name, kind = 'secondary', wide = false } = props;
	const t = useTexts('directives');
	return (
		<DialogButton label={t(`act.${name}.label`)} title={t(`act.${name}.title`)} kind={kind} wide={wide}>
			{(close) => <ActionForm {...props} close={close} />}
		</DialogButton>
	);
}

function ActionForm({
	subject,
	name,
	kind,
	keepsDraft = true,
	send,
	next,
	children,
	close,
}: Props & { close: () => void }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const { number, personId } = subject;
	const version = Math.max(subject.version, ownVersions.get(subject.number) ?? 0);
	const sent = useRef<FormData | null>(null);
	const { notice, save } = useSaving({
		version,
		describe: () => client.directives.changes.query({ number, since: version }),
		fieldOf: ({ reason }: Refused) => fields[reason],
		nameOf: (path) => rowName(sent.current, path),
	});

	async function submit(values: FormData) {
		sent.current = values;
		return save(async (base) => {
			const made = await send(values, { number, version: base });
			if (made.version) ownVersions.set(number, made.version);
			notify({ title: t(`act.${name}.done`, { number }) });
			close();
			if (next) router.push(next);
			router.refresh();
		});
	}

	return (
		<Form
			onSubmit={submit}
			submitLabel={t(`act.${name}.submit`)}
			kind={kind === 'danger' ? 'danger' : 'primary'}
			{...(keepsDraft ? { draftKey: `${number}.${name}.${personId}` } : {})}
			notice={notice}
			actions={
				<Button kind="quiet" onClick={close}>
					{t('cancel')}
				</Button>
			}
		>
			<p>{t(`act.${name}.about`)}</p>
			{children}
		</Form>
	);
}

/** A value of the form as text; empty when there is none. */
export function textOf(values: FormData, name: string): string {
	const value = values.get(name);
	return typeof value === 'string' ? value.trim() : '';
}
