import type { Kept } from './draft-store.ts';
import type { Draft } from './form-state.ts';
import type { LocalDraft } from './local-drafts.ts';

type Remote = Kept & { value: Draft };

/** What a form does once it knows both copies of its draft. */
export type Choice =
	/** Nothing: there is none, or what stands already is the right one. */
	| { do: 'nothing' }
	/** This browser's copy is the newer one: the server gets it. */
	| { do: 'send'; value: Draft }
	/** The server's copy is the newer one, from another device. */
	| { do: 'take'; draft: Remote }
	/** It was sent or thrown away on another device. */
	| { do: 'drop' };

/**
 * The newer of two copies wins. Clocks of desktops are wrong by minutes: this browser's is set right by how far it is
 * from the server's (`skew`, in milliseconds to add).
 */
export function chooseDraft(local: LocalDraft | undefined, remote: Remote | null, skew: number): Choice {
	if (!local) return remote ? { do: 'take', draft: remote } : { do: 'nothing' };
	if (!remote) return local.ahead || !local.base ? { do: 'send', value: local.value } : { do: 'drop' };
	if (local.base?.updatedAt === remote.updatedAt) {
		return local.ahead ? { do: 'send', value: local.value } : { do: 'nothing' };
	}
	const typedAt = local.typedAt + skew;
	return local.ahead && typedAt > Date.parse(remote.updatedAt)
		? { do: 'send', value: local.value }
		: { do: 'take', draft: remote };
}
