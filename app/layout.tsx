import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { ToastRegion } from '#app/_ui/toast.tsx';
import { translator } from '#server/platform/language.ts';
import './_ui/tokens.css';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	return {
		title: { default: t('ui.product'), template: `%s · ${t('ui.product')}` },
		description: t('ui.purpose'),
		applicationName: t('ui.product'),
		robots: { index: false, follow: false },
		formatDetection: { telephone: false, date: false, address: false, email: false },
	};
}

export const viewport: Viewport = {
	colorScheme: 'light dark',
	themeColor: '#0d2733',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
	// Every page is made for one request: it carries that request's nonce, reader and reach.
	await connection();
	const [{ locale, theme }, head] = await Promise.all([readerPreferences(), headers()]);
	return (
		<html lang={locale} data-theme={theme}>
			<body>
				<Texts locale={locale} namespaces={['ui']}>
					<ToastRegion nonce={head.get('x-nonce') ?? undefined}>{children}</ToastRegion>
				</Texts>
			</body>
		</html>
	);
}
