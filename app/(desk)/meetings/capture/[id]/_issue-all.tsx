'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { type Refused, refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Actions, Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { figuresOf, isMeasurable } from '#server/minutes/figures.ts';
import type { About, Card } from '#server/minutes/inputs.ts';
import { lackOf } from '#server/minutes/lack.ts';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import { alikeCards } from './_alike.ts';
import { isAddress } from './_meeting-fields.tsx';
import type { useAutosave } from './_use-autosave.ts';
import styles from './workbench.module.css';

type Props = {
	capture: CaptureOutput;
	about: About;
	cards: readonly Card[];
	ready: number;
	onRefused: (problems: readonly { id: string; message: string }[]) => void;
	onShow: (card: string) => void;
	autosave: ReturnType<typeof useAutosave>;
};

/** Issues every card that is ready, in one step that does all or nothing; what is not ready may stay a draft. */
export function IssueAll(props: Props) {
	const t = useTexts('capture');
	return (
		<DialogButton
			label={t('issue.button')}
			title={t('issue.title')}
			kind="primary"
			size="small"
			icon="send"
			disabled={props.cards.length === 0}
		>
			{(close) => <Question {...props} close={close} />}
		</DialogButton>
	);
}

function Question({ capture, about, cards, ready, onRefused, onShow, autosave, close }: Props & { close: () => void }) {
	const t = useTexts('capture');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const [pending, setPending] = useState(false);
	const [problem, setProblem] = useState<string>();
	const same = useSameMeeting(capture, autosave.flush);
	const repeated = alikeCards(cards);
	const alike = cards.filter(({ id }) => repeated.has(id));
	const openIn = (card: Card) => figuresOf(card).filter((one) => !isMeasurable(one, capture.meetingDate)).length;
	const open = cards.filter((card) => openIn(card) > 0);
	const lacking = cards.filter((card) => lackOf(card) !== null);
	const wrongAddress = !capture.meeting && !isAddress(about.sourceUrl);
	const missing = capture.meeting ? [] : (['title', 'chair'] as const).filter((field) => about[field].trim() === '');

	async function issue() {
		setPending(true);
		setProblem(undefined);
		try {
			const version = await autosave.flush();
			if (version === null) return setProblem(t('issue.notSaved'));
			const incomplete = lacking.length > 0 ? 'draft' : 'refuse';
			const made = await client.capture.issue.mutate({ id: capture.id, version, incomplete });
			onRefused([]);
			notify({ title: t('issue.done', { count: String(made.issued.length) }) });
			close();
			router.push(`/meetings/${made.meetingId}`);
			router.refresh();
		} catch (error) {
			const refused = refusedBy(error);
			const found = refused ? problemsIn(refused) : [];
			const [first] = found;
			onRefused(found);
			// What is wrong with cards stands beside them: there the work goes on.
			if (refused && first) {
				notify({ title: refused.message, tone: 'danger' });
				close();
				return onShow(first.id);
			}
			setProblem(refused ? wordsOf(refused) : t('failed'));
		} finally {
			setPending(false);
		}
	}

	const show = (card: string) => {
		onRefused(lacking.map((each) => ({ id: each.id, message: t(`lackSaid.${lackOf(each)}`) })));
		close();
		onShow(card);
	};
	const list = (some: readonly Card[], said?: (card: Card) => string) => (
		<ul className={styles.found}>
			{some.slice(0, 12).map((card) => (
				<li key={card.id}>
					<Button kind="quiet" size="small" onClick={() => show(card.id)}>
						{[card.titles[card.language] || card.words.slice(0, 60) || '—', said?.(card)].filter(Boolean).join(': ')}
					</Button>
				</li>
			))}
		</ul>
	);
	return (
		<Stack gap="tight">
			<p>
				{t(capture.meeting ? 'issue.textMeeting' : 'issue.text', {
					ready: String(ready),
					title: capture.meeting?.title ?? about.title,
				})}
			</p>
			{missing.length > 0 && (
				<Notice tone="danger" title={t('issue.meetingLacks')}>
					<ul>
						{missing.map((field) => (
							<li key={field}>{t(`about.${field}`)}</li>
						))}
					</ul>
				</Notice>
			)}
			{wrongAddress && <Notice tone="danger" title={`${t('about.sourceUrl')}: ${t('about.sourceUrlWrong')}`} />}
			{lacking.length > 0 && (
				<Notice tone="warning" title={t('issue.lacking', { count: String(lacking.length) })}>
					{list(lacking, (card) => t(`lack.${lackOf(card)}`))}
				</Notice>
			)}
			{same && (
				<Notice tone="warning" title={t('issue.same')}>
					<Link href={`/meetings/${same.id}`} target="_blank">
						{[same.number && `№ ${same.number}`, same.title].filter(Boolean).join(' · ')}
					</Link>
					<p>{t('issue.sameText')}</p>
				</Notice>
			)}
			{alike.length > 0 && (
				<Notice tone="warning" title={t('issue.alike', { count: String(alike.length) })}>
					{list(alike)}
				</Notice>
			)}
			{open.length > 0 && (
				<Notice
					tone="warning"
					title={t('issue.figures', { count: String(open.reduce((sum, card) => sum + openIn(card), 0)) })}
				>
					<p>{t('issue.figuresText')}</p>
					{list(open)}
				</Notice>
			)}
			{problem && <Notice tone="danger" title={problem} live />}
			<Actions>
				<Button
					kind="primary"
					icon="send"
					disabled={pending || missing.length > 0 || wrongAddress || cards.some((card) => lackOf(card) === 'words')}
					onClick={issue}
				>
					{pending
						? t('issue.sending')
						: lacking.length > 0
							? t('issue.confirmSome', { ready: String(ready), rest: String(lacking.length) })
							: t('issue.confirm', { ready: String(ready) })}
				</Button>
				<Button onClick={close}>{t('issue.back')}</Button>
			</Actions>
		</Stack>
	);
}

type Same = { id: string; title: string; number: string | null };

/** The meeting that is registered already and seems to be this one, as the meeting's data stands by now. */
function useSameMeeting({ id, meeting }: CaptureOutput, flush: () => Promise<number | null>): Same | null {
	const client = useTRPCClient();
	const [same, setSame] = useState<Same | null>(null);
	useEffect(() => {
		let gone = meeting !== null;
		const ask = async () => {
			await flush();
			const answer = await client.capture.sameMeeting.query({ id });
			if (!gone) setSame(answer.meeting);
		};
		// A hint and no condition: without an answer the question stands as it is.
		if (!gone) ask().catch(() => {});
		return () => {
			gone = true;
		};
	}, [client, id, meeting, flush]);
	return same;
}

type CardProblem = { id: string; message: string };

function problemsIn({ reason, facts }: Refused): CardProblem[] {
	return reason === 'capture_cards_refused' ? (facts.cards as CardProblem[]) : [];
}

/** The sentence, with what each field of the meeting is refused for. */
function wordsOf(refused: Refused): string {
	const fields = refused.reason === 'capture_meeting_incomplete' ? (refused.facts.fields as { message: string }[]) : [];
	const told = fields.slice(0, 5).map(({ message }) => message);
	return [refused.message, ...new Set(told)].join(' ');
}
