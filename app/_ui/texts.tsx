import type { ReactNode } from 'react';
import { type Locale, messagesIn } from '#server/platform/language.ts';
import { TextsProvider } from './texts-provider.tsx';

/**
 * Hands the interactive parts within it the sentences of the named namespaces, in one language.
 * Only these travel to the browser; what an outer `Texts` handed out stays available.
 */
export function Texts({
	locale,
	namespaces,
	children,
}: {
	locale: Locale;
	namespaces: readonly string[];
	children: ReactNode;
}) {
	const all = messagesIn(locale) as unknown as Record<string, unknown>;
	const chosen = Object.fromEntries(namespaces.filter((name) => name in all).map((name) => [name, all[name]]));
	return (
		<TextsProvider locale={locale} messages={chosen}>
			{children}
		</TextsProvider>
	);
}
