'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { withOneStop } from '#server/platform/full-stop.ts';

type Sentences = Record<string, unknown>;
type Say = (key: string, values?: Record<string, string>) => string;

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
export function useTexts(namespace: string): Say {
	const say = useTranslations(namespace as never) as unknown as Say;
	// The same function for as long as the sentences are the same: parts that are given it are not drawn anew.
	return useMemo((): Say => (key, values) => (values ? withOneStop(say(key, values)) : say(key)), [say]);
}
