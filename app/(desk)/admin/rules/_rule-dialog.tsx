'use client';

import { type ReactNode, useRef } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useShownAnew } from '#app/(desk)/_acts/use-shown-anew.ts';
import { othersChange } from '#app/(desk)/_conflict/others-change.ts';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';
import { rowName } from '#app/(desk)/directives/_form/rows.tsx';
import type { RuleName, RuleValue } from '#server/countries/own-rules.ts';

/** One rule as a form begins with it. */
export type Start<R extends RuleName> = { version: number; value: RuleValue<R>; personId: string };

type Props = {
	rule: RuleName;
	version: number;
	/** Finds the words and the draft: `rules.<act>`. */
	act: 'change' | 'reset';
	personId: string;
	wide?: boolean;
	/** Calls the rule's procedure with the values and the version they are based on. */
	send: (values: FormData, version: number) => Promise<unknown>;
	children?: ReactNode;
};

/** A button that opens the form of a rule; what was begun and closed is found again. */
export function RuleDialog(props: Props) {
	const { rule, act, wide = false } = props;
	const t = useTexts('rules');
	return (
		<DialogButton
			label={t(`${act}.label`)}
			spoken={`${t(`${act}.label`)}: ${t(`section.${rule}.title`)}`}
			title={t(`section.${rule}.title`)}
			size="small"
			wide={wide}
		>
			{(close) => <RuleForm {...props} close={close} />}
		</DialogButton>
	);
}

function RuleForm({ rule, version, act, personId, send, children, close }: Props & { close: () => void }) {
	const t = useTexts('rules');
	const shownAnew = useShownAnew();
	const notify = useToast();
	const sent = useRef<FormData | null>(null);
	const { notice, save } = useSaving({
		version,
		describe: async ({ facts }) => othersChange(facts, {}, [], () => ''),
		fieldOf: ({ reason }) => ({ urgency_in_use: 'marks' })[reason],
		nameOf: (path) => rowName(sent.current, path.replace(/^value\./, '')),
	});

	async function submit(values: FormData) {
		sent.current = values;
		return save(async (known) => {
			await send(values, known);
			await shownAnew();
			notify({ title: t('done') });
			close();
		});
	}

	return (
		<Form
			onSubmit={submit}
			submitLabel={t(`${act}.submit`)}
			{...(act === 'change' ? { draftKey: `rules.${rule}.${personId}` } : {})}
			notice={notice}
			actions={
				<Button kind="quiet" onClick={close}>
					{t('cancel')}
				</Button>
			}
		>
			<p>{t(`${act}.about`)}</p>
			{children}
		</Form>
	);
}

/** Takes a rule back to the country's. */
export function ResetRule({ rule, version, personId }: Pick<Props, 'rule' | 'version' | 'personId'>) {
	const client = useTRPCClient();
	return (
		<RuleDialog
			rule={rule}
			version={version}
			act="reset"
			personId={personId}
			send={(_, known) => client.rules[rule].mutate({ version: known, value: null })}
		/>
	);
}
