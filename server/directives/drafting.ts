import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { meeting } from '#db/schema/directives.ts';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { Touched } from '#server/directives/draft.ts';
import { checkDrafting, type Drafted, type DraftingWarning } from '#server/directives/drafting-check.ts';
import type { DraftingWarningOutput, draftingInput } from '#server/directives/drafting-inputs.ts';
import { findDuplicates } from '#server/directives/duplicates.ts';
import { isDraft } from '#server/directives/lifecycle.ts';
import { country, rules } from '#server/directives/rules.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import { deadlineToCome } from '#server/directives/working-deadline.ts';
import { today } from '#server/platform/clock.ts';
import { formatDate } from '#server/platform/dates.ts';
import { refuse } from '#server/platform/errors.ts';
import { type Locale, translator } from '#server/platform/language.ts';

type Judged = Omit<Drafted, 'hasLead'> & { lead: string | null; heldOn: string | null; number: string | null };

/** The findings of the drafting check in the reader's words; duplicates are looked for within the reader's reach. */
export async function judgeDraft(actor: Actor, judged: Judged): Promise<DraftingWarningOutput[]> {
	const { lead, heldOn, number, words } = judged;
	const duplicates = await findDuplicates(scopeFor(actor, 'directive.read'), actor.locale, {
		words,
		lead,
		except: number,
	});
	const ground = { today: today(), heldOn, calendar: country().calendar, duplicates };
	return checkDrafting({ ...judged, hasLead: lead !== null }, ground).map((one) => worded(actor.locale, one));
}

function worded(locale: Locale, { code, facts }: DraftingWarning): DraftingWarningOutput {
	const t = translator(locale);
	const dated = Object.entries(facts).map(([name, value]) => [
		name,
		/^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDate(locale, String(value)) : value,
	]);
	const values = Object.fromEntries(dated) as Record<string, string | number>;
	return {
		code,
		what: t(`drafting.${code}.what`, values),
		why: t(`drafting.${code}.why`, values),
		how: t(`drafting.${code}.how`, values),
		directive: code === 'duplicate' ? String(facts.number) : null,
	};
}

/** The drafting check for a text that is being written: on forms, and for programs before they draft. */
export async function checkDraft(
	actor: Actor,
	input: z.output<typeof draftingInput>,
): Promise<{ warnings: DraftingWarningOutput[] }> {
	scopeFor(actor, 'directive.draft');
	const { words, language, standing, meetingId } = input;
	const heldOn = meetingId ? await heldOnOf(meetingId) : null;
	const term = { deadline: input.deadline ?? '', urgency: input.urgency ?? '', standing, language };
	const warnings = await judgeDraft(actor, {
		words,
		language,
		standing,
		deadline: deadlineToCome(term, heldOn),
		basis: input.basis || null,
		kind: input.kind || null,
		lead: input.leadOrganization || null,
		heldOn,
		number: input.number || null,
	});
	return { warnings };
}

/** What a change of a draft answers beside the version that now stands; nothing once it is issued. */
export async function withWarnings(
	actor: Actor,
	change: Promise<Touched>,
): Promise<Touched & { warnings: DraftingWarningOutput[] }> {
	const touched = await change;
	if (!isDraft(touched.stage)) return { ...touched, warnings: [] };
	const state = await loadDirective(scopeFor(actor, 'directive.edit'), touched.number);
	return { ...touched, warnings: await judgeState(actor, state) };
}

async function judgeState(actor: Actor, state: DirectiveState): Promise<DraftingWarningOutput[]> {
	const { words, standing, deadline, basis, kind, number, leadOrganizationId } = state;
	return judgeDraft(actor, {
		words,
		language: state.language as Locale,
		standing,
		deadline,
		basis,
		kind,
		number,
		lead: leadOrganizationId ? await codeOf(leadOrganizationId) : null,
		heldOn: state.meetingId ? await heldOnOf(state.meetingId) : null,
	});
}

/**
 * Where the rules say so, nothing is issued whose drafting falls short. Throws RULE `drafting_falls_short` with the
 * findings; by default they only warn.
 */
export async function assertDrafting(actor: Actor, state: DirectiveState): Promise<void> {
	if (rules().draftingCheck.enforcement !== 'block') return;
	const warnings = await judgeState(actor, state);
	if (warnings.length === 0) return;
	const told = warnings.map(({ what }) => what).join(' ');
	throw refuse('RULE', 'drafting_falls_short', { number: state.number, told, codes: warnings.map(({ code }) => code) });
}

async function heldOnOf(meetingId: string): Promise<string | null> {
	const [row] = await database().select({ heldOn: meeting.heldOn }).from(meeting).where(eq(meeting.id, meetingId));
	return row?.heldOn ?? null;
}

async function codeOf(id: string): Promise<string | null> {
	const [row] = await database().select({ code: organization.code }).from(organization).where(eq(organization.id, id));
	return row?.code ?? null;
}
