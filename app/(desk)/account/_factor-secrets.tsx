'use client';

import { useTexts } from '#app/_ui/texts-provider.tsx';
import styles from './_factor-secrets.module.css';

/** What the authenticator app needs: a picture to scan, and the same as text. */
export function SetupKey({ qr, keyText }: { qr: { size: number; path: string }; keyText: string }) {
	const t = useTexts('account');
	return (
		<div className={styles.setup}>
			<svg
				className={styles.qr}
				viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`}
				role="img"
				aria-label={t('factor.qr')}
				shapeRendering="crispEdges"
			>
				<rect x="-4" y="-4" width={qr.size + 8} height={qr.size + 8} fill="#ffffff" />
				<path d={qr.path} fill="#000000" />
			</svg>
			<div className={styles.words}>
				<p>{t('factor.scan')}</p>
				<p>{t('factor.key')}:</p>
				<code className={styles.key}>{keyText.match(/.{1,4}/g)?.join(' ')}</code>
			</div>
		</div>
	);
}

/** Ten codes for a lost phone, to be written down. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
	const t = useTexts('account');
	return (
		<section className={styles.backup} aria-label={t('factor.codes')}>
			<h3>{t('factor.codes')}</h3>
			<p>{t('factor.codesLead')}</p>
			<ul className={styles.codes}>
				{codes.map((code) => (
					<li key={code}>
						<code>{code}</code>
					</li>
				))}
			</ul>
		</section>
	);
}
