import {
	and,
	eq,
	inArray,
	isNotNull,
	isNull,
	lt,
	ne,
	not,
	notExists,
	notInArray,
	or,
	type SQL,
	sql,
} from 'drizzle-orm';
import { directive, report } from '#db/schema/directives.ts';
import { extension } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, findScope } from '#server/access/scope.ts';
import { issuerLevels } from '#server/countries/pack.ts';
import { group, openFor, reaches, type Waiting } from '#server/directives/inbox-openings.ts';
import { type MoveName, moveFor, moves } from '#server/directives/lifecycle.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { extensionPending, isUnderAdditionalControl } from '#server/directives/predicates.ts';
import { decidersFor } from '#server/directives/rules.ts';
import { outcomes } from '#server/directives/vocabulary.ts';
import { stoodInSince } from '#server/people/standing-in.ts';
import { today } from '#server/platform/clock.ts';

/** What waits for a controller: reports to review, directives to close or to look at again, drafts to issue. */
export function ofControllers(actor: Actor): Waiting[] {
	const unread = and(eq(directive.finalReportAccepted, false), notWrittenBy(actor));
	const accepted = and(eq(directive.finalReportAccepted, true), isNull(directive.proposedOutcome));
	const ended = and(isNotNull(directive.controlUntil), lt(directive.controlUntil, today()));
	const settle = (row: DirectiveRow): MoveName =>
		decidersFor(row.issuerLevel).closing === 'controller' ? 'close_executed' : 'propose_executed';
	return [
		...group('to_review', openFor(actor, 'accept_report', unread), () => 'accept_report'),
		// Whoever proposes may also close where the level leaves it to the controller; a curator only decides.
		...group('to_close', openFor(actor, 'propose_executed', accepted), settle),
		...group('control_ended', openFor(actor, 'assess', isUnderAdditionalControl(), ended), () => 'assess'),
		...group('to_issue', openFor(actor, 'issue'), () => 'issue'),
	];
}

/**
 * Four eyes: who proposed does not decide. A proposal stands only while the directive is open, so its stage need not
 * be asked; said as a list of outcomes because an index answers that at once.
 */
export function ofCurators(actor: Actor): Waiting[] {
	const scope = findScope(actor, moves.decline.action);
	if (!reaches(scope)) return [];
	const proposed = and(
		inArray(directive.proposedOutcome, [...outcomes]),
		ne(directive.proposedById, actor.personId),
		not(
			stoodInSince(
				actor.personId,
				directive.proposedById,
				sql`coalesce(${directive.lastReportAt}, ${directive.issuedAt})`,
			),
		),
		directivesWithin(scope),
	);
	return group('to_decide', proposed ?? null, (row) => moveFor('close', row.proposedOutcome ?? 'executed'));
}

/**
 * Requests for a later deadline, each with whoever its level names: a curator may decide any, but only what waits for
 * a curator waits for him. Nobody decides on a request he made.
 */
export function ofDeciders(actor: Actor): Waiting[] {
	const byController = issuerLevels.filter((level) => decidersFor(level).deadline === 'controller');
	const theirs = ['controller', 'curator'].flatMap((role) => {
		if (!actor.memberships.some((held) => held.role === role)) return [];
		return role === 'curator'
			? notInArray(directive.issuerLevel, byController)
			: inArray(directive.issuerLevel, byController);
	});
	if (theirs.length === 0) return [];
	const scope = findScope(actor, moves.decide_extension.action);
	if (!reaches(scope)) return [];
	// Stage and proposal are not asked as bare columns: SQLite would then begin at all that nobody proposed anything on.
	const open = inArray(sql`coalesce(${directive.stage}, '')`, [...moves.decide_extension.from]);
	const undecided = sql`coalesce(${directive.proposedOutcome}, '') = ''`;
	const waiting = and(extensionPending(), open, undecided, or(...theirs), notAskedBy(actor), directivesWithin(scope));
	return group('extension_to_decide', waiting ?? null, () => 'decide_extension');
}

/** Nobody decides on a request he or she made (rule 6). */
function notAskedBy(actor: Actor): SQL {
	const own = database()
		.select({ id: extension.id })
		.from(extension)
		.where(
			and(
				eq(extension.id, directive.pendingExtensionId),
				or(
					eq(extension.requestedById, actor.personId),
					stoodInSince(actor.personId, extension.requestedById, sql`${extension.requestedAt}`),
				),
			),
		);
	return notExists(own);
}

/** Nobody reviews a report he or she wrote, or the one wrote for whom he or she stands in (rule 8). */
function notWrittenBy(actor: Actor): SQL {
	const own = database()
		.select({ id: report.id })
		.from(report)
		.where(
			and(
				eq(report.id, directive.finalReportId),
				or(
					eq(report.writtenById, actor.personId),
					stoodInSince(actor.personId, report.writtenById, sql`${report.recordedAt}`),
				),
			),
		);
	return notExists(own);
}
