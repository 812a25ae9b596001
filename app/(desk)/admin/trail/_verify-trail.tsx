'use client';

import { useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import styles from './_trail.module.css';

type Verdict =
	| { whole: true; seq: number; head: string }
	| { whole: false; seq: number; fault: 'edited' | 'missing' | 'broken_link' | 'head_differs' | 'anchor_differs' };

/** Recomputes the chain on demand and says what was found. */
export function VerifyTrail() {
	const t = useTexts('admin');
	const ui = useTexts('ui');
	const client = useTRPCClient();
	const [running, setRunning] = useState(false);
	const [verdict, setVerdict] = useState<Verdict>();
	const [failed, setFailed] = useState<string>();

	async function verify() {
		setRunning(true);
		setFailed(undefined);
		try {
			setVerdict(await client.trail.verify.mutate());
		} catch (error) {
			setFailed(refusedBy(error)?.message ?? ui('form.failed'));
		} finally {
			setRunning(false);
		}
	}

	return (
		<div className={styles.verify}>
			<Button icon="scales" onClick={verify} disabled={running} title={t('trail.verify.lead')}>
				{t(running ? 'trail.verify.running' : 'trail.verify.action')}
			</Button>
			<div role="status">
				{failed && <Notice tone="danger" title={failed} label={ui('notice.danger')} />}
				{!failed && verdict && <Result verdict={verdict} />}
			</div>
		</div>
	);
}

function Result({ verdict }: { verdict: Verdict }) {
	const t = useTexts('admin');
	const ui = useTexts('ui');
	const seq = String(verdict.seq);
	if (verdict.whole) {
		return (
			<Notice tone="success" title={t('trail.verify.whole', { seq })} label={ui('notice.success')}>
				<p>{t('trail.verify.head', { hash: verdict.head })}</p>
			</Notice>
		);
	}
	return (
		<Notice tone="danger" title={t('trail.verify.broken', { seq })} label={ui('notice.danger')}>
			<p>{t(`trail.verify.faults.${verdict.fault}`)}</p>
		</Notice>
	);
}
