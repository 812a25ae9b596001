'use client';

import { Button } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { SignedOutNotice } from '#app/(desk)/_conflict/signed-out-notice.tsx';
import type { About, Card } from '#server/minutes/inputs.ts';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import { DiscardButton } from '../_discard-button.tsx';
import { IssueAll } from './_issue-all.tsx';
import type { useAutosave } from './_use-autosave.ts';
import styles from './workbench.module.css';

type Props = {
	capture: CaptureOutput;
	about: About;
	cards: readonly Card[];
	ready: number;
	canUndo: boolean;
	side: 'text' | 'cards';
	onSide: (side: 'text' | 'cards') => void;
	onUndo: () => void;
	onAdd: () => void;
	onRefused: (problems: readonly { id: string; message: string }[]) => void;
	onShow: (card: string) => void;
	autosave: ReturnType<typeof useAutosave>;
};

/** Always in sight: how many cards are ready, whether everything is kept, and the step that issues them all. */
export function Toolbar(props: Props) {
	const { capture, about, cards, ready, canUndo, side, onSide, onUndo, onAdd, autosave } = props;
	const t = useTexts('capture');
	return (
		<>
			<div className={styles.bar}>
				<p className={styles.count}>
					<strong>{t('ready', { ready: String(ready), all: String(cards.length) })}</strong>
				</p>
				<p className={styles.saving} role="status">
					{t(`saving.${autosave.saving}`)}
				</p>
				<div className={styles.switch}>
					{(['text', 'cards'] as const).map((each) => (
						<Button key={each} size="small" aria-pressed={side === each} onClick={() => onSide(each)}>
							{t(each === 'text' ? 'sideText' : 'sideCards')}
						</Button>
					))}
				</div>
				<div className={styles.acts}>
					<Button size="small" icon="plus" onMouseDown={(event) => event.preventDefault()} onClick={onAdd}>
						{t('addSelected')}
					</Button>
					<Button size="small" icon="undo" disabled={!canUndo} onClick={onUndo}>
						{t('undo')}
					</Button>
					<DiscardButton
						id={capture.id}
						version={autosave.flush}
						name={about.title || capture.name}
						next="/meetings/capture"
					/>
					<IssueAll {...props} />
				</div>
			</div>
			<div className={styles.troubles}>
				<Troubles autosave={autosave} />
			</div>
		</>
	);
}

function Troubles({ autosave }: Pick<Props, 'autosave'>) {
	const t = useTexts('capture');
	const { saving, problem, keepMine, flush } = autosave;
	const again = (
		<Button size="small" onClick={() => void flush()}>
			{t('tryAgain')}
		</Button>
	);
	if (saving === 'signed-out')
		return (
			<>
				<SignedOutNotice />
				<div>{again}</div>
			</>
		);
	if (saving === 'conflict')
		return (
			<Notice tone="warning" title={t('conflict.title')} live>
				<p>{t('conflict.text')}</p>
				<div className={styles.acts}>
					<Button size="small" onClick={() => window.location.reload()}>
						{t('conflict.theirs')}
					</Button>
					<Button size="small" onClick={keepMine}>
						{t('conflict.mine')}
					</Button>
				</div>
			</Notice>
		);
	if (saving !== 'offline' && saving !== 'refused') return null;
	return (
		<Notice tone="warning" title={problem ?? t('offline')} live>
			{again}
		</Notice>
	);
}
