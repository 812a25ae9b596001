import type { ReactNode } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import styles from './_card.module.css';

/** One question in the middle of the page, as a form that works without script. */
export function Card({
	title,
	lead,
	refused,
	note,
	foot,
	children,
}: {
	title: string;
	lead: string;
	/** Why the form stands here again. */
	refused?: { title: string; label: string; text: string } | undefined;
	/** Something to know that is no refusal. */
	note?: { label: string; text: string } | undefined;
	foot?: ReactNode;
	children: ReactNode;
}) {
	return (
		<div className={styles.card}>
			<header className={styles.head}>
				<h1>{title}</h1>
				<p className={styles.lead}>{lead}</p>
			</header>
			{refused && (
				<div role="alert">
					<Notice tone="danger" title={refused.title} label={refused.label}>
						{refused.text}
					</Notice>
				</div>
			)}
			{note && !refused && (
				<Notice tone="info" label={note.label} compact>
					{note.text}
				</Notice>
			)}
			{children}
			{foot && <div className={styles.foot}>{foot}</div>}
		</div>
	);
}

/** The form of a card. It is sent by the browser itself. */
export function CardForm({ action, submit, children }: { action: string; submit: string; children: ReactNode }) {
	return (
		<form className={styles.form} action={action} method="post">
			{children}
			<Button type="submit" kind="primary" className={styles.submit}>
				{submit}
			</Button>
		</form>
	);
}
