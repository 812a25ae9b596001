'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';

type Sentences = Record<string, unknown>;

const Given = createContext<Sentences>({});

/** The browser's half of `Texts`. */
export function TextsProvider({
	locale,
	messages,
	children,
}: {
	locale: string;
	messages: Sentences;
	children: ReactNode;
}) {
	const outer = useContext(Given);
	const all = useMemo(() => ({ ...outer, ...messages }), [outer, messages]);
	return (
		<Given.Provider value={all}>
			<IntlProvider locale={locale} timeZone="UTC" messages={all as never}>
				{children}
			</IntlProvider>
		</Given.Provider>
	);
}

/**
 * Sentences of one namespace for an interactive part: `const t = useTexts('directives'); t('save')`.
 * Give it ready strings only: the browser counts and dates Kazakh wrongly, so plurals and dates are made on the server.
 */
export function useTexts(namespace: string): (key: string, values?: Record<string, string>) => string {
	return useTranslations(namespace as never) as unknown as (key: string, values?: Record<string, string>) => string;
}
