import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { findScope } from '#server/access/scope.ts';
import type { BulkRights } from './bulk-bar.tsx';

/** What the reader may do with several directives at once, and the words and people to choose among. */
export async function bulkRights(): Promise<BulkRights> {
	const api = await serverCaller();
	const actor = await currentActor();
	const may = (action: 'directive.assign' | 'directive.remind' | 'directive.tag') =>
		actor !== null && findScope(actor, action) !== null;
	const people = may('directive.assign') ? await api.bulk.assignable() : null;
	const words = may('directive.tag') ? await api.tags.list({}) : [];
	return {
		people:
			people?.map(({ id, name, position }) => ({ value: id, label: position ? `${name}, ${position}` : name })) ?? null,
		remind: may('directive.remind'),
		tag: may('directive.tag'),
		words: words.map(({ word }) => word),
	};
}
