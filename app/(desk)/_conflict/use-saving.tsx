'use client';

import { type ReactNode, useRef, useState } from 'react';
import { type Refused, refusedBy } from '#app/_trpc/client.tsx';
import type { FormProblem } from '#app/_ui/form-state.ts';
import { ConflictNotice, type OthersChange } from './conflict-notice.tsx';
import { SignedOutNotice } from './signed-out-notice.tsx';

type Trouble = { kind: 'signed-out' } | { kind: 'conflict'; change: OthersChange } | null;

type Settings = {
	/** The version of the object that the form was made from. */
	version: number;
	/** Words the other person's change; asked when a save came too late. */
	describe: (refused: Refused) => Promise<Omit<OthersChange, 'version'>>;
	/** Which field of the form a refusal is about, by its reason. */
	fieldOf?: (refused: Refused) => string | undefined;
	/** The form's name of a field of the input, where the two differ (rows that can be removed). */
	nameOf?: (path: string) => string;
};

/**
 * Sends a form's values in such a way that nothing typed is lost: a save that came too late shows the other person's
 * change and offers to save on top of it, an expired session offers to sign in beside the form, a line that is down
 * leaves everything as it is. `save` goes into the form's `onSubmit`, `notice` into its `notice`; a `useTexts`
 * namespace `conflict` must be given around it.
 */
export function useSaving({ version, describe, fieldOf, nameOf }: Settings): {
	notice: ReactNode;
	save: (send: (version: number) => Promise<unknown>) => Promise<FormProblem[] | undefined>;
} {
	const [trouble, setTrouble] = useState<Trouble>(null);
	/** Set while the person has just chosen to save on top of that version. */
	const over = useRef<number | null>(null);

	async function save(send: (version: number) => Promise<unknown>): Promise<FormProblem[] | undefined> {
		const base = over.current ?? version;
		over.current = null;
		try {
			await send(base);
			setTrouble(null);
			return undefined;
		} catch (error) {
			const refused = refusedBy(error);
			// No answer at all: the form itself says that the line is down.
			if (!refused) throw error;
			setTrouble(await troubleOf(refused));
			return problemsOf(refused);
		}
	}

	async function troubleOf(refused: Refused): Promise<Trouble> {
		if (refused.code === 'UNAUTHENTICATED') return { kind: 'signed-out' };
		if (refused.reason !== 'stale') return null;
		const standing = Number(refused.facts.version);
		return { kind: 'conflict', change: { ...(await describe(refused)), version: standing } };
	}

	function problemsOf(refused: Refused): FormProblem[] {
		if (refused.fields.length > 0) {
			return refused.fields.map(({ path, message }) => ({ field: nameOf?.(path) ?? path, message }));
		}
		const field = fieldOf?.(refused);
		return [field ? { field, message: refused.message } : { message: refused.message }];
	}

	const notice =
		trouble?.kind === 'signed-out' ? (
			<SignedOutNotice />
		) : trouble?.kind === 'conflict' ? (
			<ConflictNotice
				change={trouble.change}
				onOver={() => {
					over.current = trouble.change.version;
				}}
			/>
		) : null;
	return { notice, save };
}
