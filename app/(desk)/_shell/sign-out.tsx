'use client';

import type { FormEvent, ReactNode } from 'react';
import { sendUnsentDrafts } from '#app/_ui/draft-store.ts';
import { forgetLocalDrafts } from '#app/_ui/local-drafts.ts';

/**
 * Signing out also removes unsent drafts from this browser, once the server has them: the next person at this machine
 * must not find them.
 */
export function SignOutForm({ className, children }: { className: string | undefined; children: ReactNode }) {
	async function leave(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const form = event.currentTarget;
		await sendUnsentDrafts();
		forgetLocalDrafts();
		form.submit();
	}
	return (
		<form className={className} action="/sign-out" method="post" onSubmit={leave}>
			{children}
		</form>
	);
}
