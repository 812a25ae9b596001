'use client';

import { type ReactNode, useEffect, useMemo } from 'react';
import { type DraftStore, DraftStores } from '#app/_ui/draft-store.ts';
import { claimLocalDrafts } from '#app/_ui/local-drafts.ts';
import { useTRPCClient } from './client.tsx';

/** Lets the forms within keep what is typed on the server, for the person who is signed in. */
export function KeptDrafts({ personId, children }: { personId: string; children: ReactNode }) {
	const client = useTRPCClient();
	const store = useMemo(
		(): DraftStore => ({
			read: (key) => client.drafts.read.query({ key }),
			keep: (key, value) => client.drafts.keep.mutate({ key, value }),
			forget: (key) => client.drafts.forget.mutate({ key }),
		}),
		[client],
	);
	useEffect(() => claimLocalDrafts(personId), [personId]);
	return <DraftStores.Provider value={store}>{children}</DraftStores.Provider>;
}
