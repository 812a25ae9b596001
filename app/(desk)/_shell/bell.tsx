'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx';
import styles from './bell.module.css';

/** How often the number is asked for anew while the page is looked at, in milliseconds. */
const askEvery = 60_000;

/** Leads to the notifications; says how many are unread, and keeps up while the page stands open. */
export function Bell({ label, unreadLabel, unread }: { label: string; unreadLabel: string; unread: number }) {
	const client = useTRPCClient();
	const path = usePathname();
	const [count, setCount] = useState(unread);

	useEffect(() => setCount(unread), [unread]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew wherever the reader goes
	useEffect(() => {
		let gone = false;
		const ask = async () => {
			if (document.visibilityState !== 'visible') return;
			try {
				const now = await client.notifications.unread.query({});
				if (!gone) setCount(now.unread);
			} catch {
				// The number that stands is old by a minute; the next question may be answered.
			}
		};
		const timer = setInterval(ask, askEvery);
		document.addEventListener('visibilitychange', ask);
		ask();
		return () => {
			gone = true;
			clearInterval(timer);
			document.removeEventListener('visibilitychange', ask);
		};
	}, [client, path]);

	return (
		<Link className={styles.bell} href="/notifications" title={label}>
			<Icon name="bell" size={18} />
			<VisuallyHidden>{label}</VisuallyHidden>
			{count > 0 && (
				<span className={styles.count}>
					<VisuallyHidden>, {unreadLabel} </VisuallyHidden>
					{count > 99 ? '99+' : count}
				</span>
			)}
		</Link>
	);
}
