'use client';

import type { ReactNode } from 'react';
import { forgetDrafts } from '#app/_ui/use-draft.ts';

/** Signing out also removes unsent drafts: the next person at this machine must not find them. */
export function SignOutForm({ className, children }: { className: string | undefined; children: ReactNode }) {
	return (
		<form className={className} action="/sign-out" method="post" onSubmit={forgetDrafts}>
			{children}
		</form>
	);
}
