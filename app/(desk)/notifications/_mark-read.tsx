'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useAct } from '#app/(desk)/_acts/use-act.ts';

/** Everything there is counts as read. */
export function MarkAllRead() {
	const t = useTexts('notifications');
	const client = useTRPCClient();
	const { pending, act } = useAct();
	return (
		<Button icon="check" disabled={pending} onClick={() => act(() => client.notifications.markRead.mutate({}))}>
			{t('markAll')}
		</Button>
	);
}

/** One counts as read without being opened; the list's key x presses it. */
export function MarkRead({ id, about }: { id: string; about: string }) {
	const t = useTexts('notifications');
	const client = useTRPCClient();
	const { pending, act } = useAct();
	return (
		<Button
			kind="quiet"
			size="small"
			disabled={pending}
			aria-label={t('markOne', { about })}
			data-tick
			onClick={() => act(() => client.notifications.markRead.mutate({ ids: [id] }))}
		>
			{t('mark')}
		</Button>
	);
}

/** Leads to what the notification is about; opened is read. Where no answer comes it stays unread, which is no harm. */
export function ReadingLink({
	id,
	read,
	href,
	children,
}: {
	id: string;
	read: boolean;
	href: string;
	children: ReactNode;
}) {
	const client = useTRPCClient();
	const opened = () => {
		if (!read) client.notifications.markRead.mutate({ ids: [id] }).catch(() => {});
	};
	return (
		<Link href={href} onClick={opened}>
			{children}
		</Link>
	);
}
