'use client';

import { createContext, useContext } from 'react';

/** Where files go, which a chooser offers, and how large one may be. */
export type UploadRules = { address: string; extensions: readonly string[]; largest: number };

/** Given once around the pages that take files. */
const UploadRulesProvider = createContext<UploadRules | null>(null);

/** The rules for uploads on this page. */
export function useUploadRules(): UploadRules {
	const rules = useContext(UploadRulesProvider);
	if (!rules) throw new Error('Uploads stand inside UploadRulesProvider.');
	return rules;
}

/** The provider for pages made on the server, which cannot use a context themselves. */
export function WithUploads({ rules, children }: { rules: UploadRules; children: React.ReactNode }) {
	return <UploadRulesProvider.Provider value={rules}>{children}</UploadRulesProvider.Provider>;
}
