'use client';

import { useEffect, useRef, useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Button, LinkButton } from '#app/_ui/button.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { SignedOutNotice } from '#app/(desk)/_conflict/signed-out-notice.tsx';
import { piecesOf } from '#server/imports/pieces.ts';
import { ChooseFile } from './_choose-file.tsx';
import { Columns } from './_columns.tsx';
import { Findings } from './_findings.tsx';
import { bytesAsText, type Choices, type Judged, type Opened, rowsInPiece } from './_pieces.ts';
import { Progress } from './_progress.tsx';

type Props = { fields: readonly Option[]; levels: readonly Option[]; languages: readonly Option[] };
type Work = { what: 'reading' | 'checking' | 'taking'; done: number; of: number };

/** The import from the file to the register. Rows already taken are found again, so that a break loses nothing. */
export function Import({ fields, levels, languages }: Props) {
	const t = useTexts('imports');
	const client = useTRPCClient();
	const [name, setName] = useState('');
	const [opened, setOpened] = useState<Opened>();
	const [choices, setChoices] = useState<Choices>();
	const [tried, setTried] = useState<Judged[]>();
	const [taken, setTaken] = useState<Judged[]>();
	const [work, setWork] = useState<Work>();
	const [problem, setProblem] = useState('');
	const [signedOut, setSignedOut] = useState(false);
	/** Rows that were taken before the import broke off. */
	const [part, setPart] = useState(0);
	const said = useRef<HTMLDivElement>(null);
	const found = useRef<HTMLDivElement>(null);

	useEffect(() => {
		if (taken || problem) said.current?.focus();
		else if (tried) found.current?.focus();
	}, [tried, taken, problem]);

	useAskBeforeLeaving(work?.what === 'taking');

	const piecesIn = ({ headings, rows }: Opened, chosen: Choices) =>
		piecesOf({ name, headings, rows, ...chosen }, rowsInPiece);

	/** Runs a piece of work and says what kept it from being done; what was chosen stays. */
	async function run(what: Work['what'], task: (step: (done: number, of: number) => void) => Promise<void>) {
		setProblem('');
		setPart(0);
		setWork({ what, done: 0, of: 0 });
		try {
			await task((done, of) => setWork({ what, done, of }));
		} catch (error) {
			const refused = refusedBy(error);
			setSignedOut(refused?.code === 'UNAUTHENTICATED');
			setProblem(refused?.message ?? t('failed'));
		} finally {
			setWork(undefined);
		}
	}

	const open = (file: File) =>
		run('reading', async () => {
			setTried(undefined);
			setTaken(undefined);
			// The form stays while the file is read: under the same headings it keeps what was chosen in it.
			const read = await client.imports.open.mutate({ name: file.name, content: await bytesAsText(file) });
			setName(file.name);
			setOpened(read);
		});

	const check = (chosen: Choices) =>
		run('checking', async (step) => {
			setChoices(chosen);
			setTried(undefined);
			setTaken(undefined);
			const rows: Judged[] = [];
			for (const piece of piecesIn(opened as Opened, chosen)) {
				step(rows.length, opened?.rows.length ?? 0);
				rows.push(...(await client.imports.check.mutate(piece)).rows);
			}
			setTried(rows);
		});

	const take = () =>
		run('taking', async (step) => {
			const rows: Judged[] = [];
			try {
				for (const piece of piecesIn(opened as Opened, choices as Choices)) {
					step(rows.length, opened?.rows.length ?? 0);
					rows.push(...(await client.imports.take.mutate(piece)).rows);
				}
			} catch (error) {
				// What is left is imported from the same button once more.
				setPart(rows.length);
				throw error;
			}
			setTaken(rows);
		});

	return (
		<Stack>
			<Panel title={t('file.title')} lead={t('file.lead')}>
				<ChooseFile name={opened ? name : ''} busy={work !== undefined} choose={open} refuse={setProblem} />
			</Panel>
			{work && <Progress {...work} />}
			{(problem || taken) && (
				<div ref={said} tabIndex={-1}>
					{problem && signedOut && <SignedOutNotice />}
					{problem && !signedOut && (
						<Notice tone="danger" label={t('notice.problem')} live>
							{problem}
							{part > 0 && <p>{t('part', { done: String(part), of: String(opened?.rows.length ?? 0) })}</p>}
						</Notice>
					)}
					{taken && <Done rows={taken} name={name} />}
				</div>
			)}
			{opened && !taken && (
				<Panel title={t('columns.title')} lead={opened.remembered ? t('columns.remembered') : t('columns.lead')}>
					<Columns
						key={opened.headings.join('\n')}
						opened={opened}
						before={choices?.defaults}
						issue={choices?.issue}
						fields={fields}
						levels={levels}
						languages={languages}
						busy={work !== undefined}
						check={check}
					/>
				</Panel>
			)}
			{tried && !taken && (
				<div ref={found} tabIndex={-1}>
					<Findings rows={tried} fields={fields}>
						<Take rows={tried} busy={work !== undefined} take={take} />
					</Findings>
				</div>
			)}
		</Stack>
	);
}

/** Left in the middle an import stops: the browser asks first. */
function useAskBeforeLeaving(working: boolean): void {
	useEffect(() => {
		if (!working) return;
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener('beforeunload', ask);
		return () => window.removeEventListener('beforeunload', ask);
	}, [working]);
}

/** Only a file without a wrong row is taken: half a register is worse than none. */
function Take({ rows, busy, take }: { rows: Judged[]; busy: boolean; take: () => void }) {
	const t = useTexts('imports');
	const wrong = rows.filter(({ fate }) => fate === 'wrong').length;
	const some = rows.filter(({ fate }) => fate === 'new' || fate === 'changed').length;
	if (wrong > 0) return <p>{t('take.wrong', { count: String(wrong) })}</p>;
	if (some === 0) return <p>{t('take.nothing')}</p>;
	return (
		<Button kind="primary" disabled={busy} onClick={take}>
			{t('take.action', { count: String(some) })}
		</Button>
	);
}

function Done({ rows, name }: { rows: Judged[]; name: string }) {
	const t = useTexts('imports');
	const made = rows.filter(({ fate }) => fate === 'new').length;
	const changed = rows.filter(({ fate }) => fate === 'changed').length;
	return (
		<Notice tone="success" label={t('notice.done')} live>
			<p>{t('done', { name, made: String(made), changed: String(changed) })}</p>
			<p>
				<LinkButton kind="primary" href="/directives?sort=updated&order=desc">
					{t('toRegister')}
				</LinkButton>
			</p>
		</Notice>
	);
}
