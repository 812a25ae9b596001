'use client';

import { useState } from 'react';
import { Actions, Button } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import styles from './_people.module.css';

/** A password made a moment ago, shown this once. */
export function Secret({
	name,
	lead,
	password,
	children,
}: {
	name: string;
	lead: string;
	password: string;
	/** What can be done next. */
	children: React.ReactNode;
}) {
	const t = useTexts('people');
	const [copied, setCopied] = useState(false);
	return (
		<Notice tone="success" title={t('secret.title', { name })} live>
			<div className={styles.handover}>
				<p>{lead}</p>
				<div className={styles.secret}>
					<code className={styles.password}>{password}</code>
					<Button
						onClick={() =>
							navigator.clipboard.writeText(password).then(
								() => setCopied(true),
								() => setCopied(false),
							)
						}
					>
						{t(copied ? 'secret.copied' : 'secret.copy')}
					</Button>
				</div>
				<Actions>{children}</Actions>
			</div>
		</Notice>
	);
}
