import { directiveLink } from '#db/schema/collaboration.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { Scope } from '#server/access/scope.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

const linkKinds = ['split_from', 'merged_into', 'supersedes', 'align_with'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A document as a link names it. */
export type CitedDocument = {
	title: string;
	number?: string | null | undefined;
	date?: string | null | undefined;
	url?: string | null | undefined;
};

type Given = { directive?: string | null | undefined; document?: CitedDocument | null | undefined };
type Target = { other: DirectiveState; document: null } | { other: null; document: CitedDocument };

/**
 * What a link is to lead to: another directive inside the scope, or a document. Throws BAD_REQUEST unless exactly one
 * is given, NOT_FOUND `other_not_found` for a directive outside the scope, RULE `link_to_itself`.
 */
export async function targetOf(scope: Scope, state: DirectiveState, given: Given): Promise<Target> {
	const { directive: number, document } = given;
	if (document && !number) return { other: null, document };
	if (!number || document) throw refuse('BAD_REQUEST', 'link_needs_one_target');
	const other = await otherDirective(scope, number);
	if (other.id === state.id) throw refuse('RULE', 'link_to_itself');
	return { other, document: null };
}

/** The second directive of a deed, which has a sentence of its own when it is not there. */
export async function otherDirective(scope: Scope, number: string): Promise<DirectiveState> {
	try {
		return await loadDirective(scope, number);
	} catch (error) {
		if (isRefusal(error) && error.code === 'NOT_FOUND') throw refuse('NOT_FOUND', 'other_not_found', { number });
		throw error;
	}
}

type NewLink = { kind: LinkKind; from: DirectiveState; note?: string | null | undefined } & (
	| { to: DirectiveState; document?: undefined }
	| { to?: undefined; document: CitedDocument }
);

/**
 * Lays a link, inside the verb's transaction. Its event names both ends and belongs to neither: in the trail of one
 * directive it would tell of the other whoever does not reach it (rule 15).
 */
export async function addLink(actor: Actor, { kind, from, to, document, note }: NewLink): Promise<string> {
	const id = newId();
	return transact(async (tx) => {
		await tx.insert(directiveLink).values({
			id,
			fromId: from.id,
			kind,
			toId: to?.id ?? null,
			documentTitle: document?.title ?? null,
			documentNumber: document?.number || null,
			documentDate: document?.date ?? null,
			url: document?.url ?? null,
			note: note || null,
			byId: actor.personId || null,
			at: now(),
		});
		await recordEvent(actor, {
			action: 'link.add',
			subjectKind: 'link',
			subjectId: id,
			facts: { kind, from: from.number, to: to?.number ?? null, document: document?.title ?? null, note },
		});
		return id;
	});
}
