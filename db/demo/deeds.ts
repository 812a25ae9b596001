import { eq } from 'drizzle-orm';
import type { DemoDeed } from '#db/demo/content/shape.ts';
import { actorNamed, asItStands, madeBefore, type Stage } from '#db/demo/stage.ts';
import { upload } from '#db/demo/upload.ts';
import { meeting } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { finishDelegation } from '#server/delegations/finish.ts';
import { delegateTask } from '#server/delegations/give.ts';
import { delegateInput } from '#server/delegations/inputs.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { attachToMeeting } from '#server/evidence/attach.ts';
import { alignDirective } from '#server/links/align.ts';
import { alignInput, splitInput } from '#server/links/inputs.ts';
import { splitDirective } from '#server/links/split.ts';
import { startCaptureInput } from '#server/minutes/inputs.ts';
import { readCapture } from '#server/minutes/propose.ts';
import { saveCapture } from '#server/minutes/save.ts';
import { loadSession } from '#server/minutes/session.ts';
import { startCapture } from '#server/minutes/start.ts';
import { markNotificationsRead } from '#server/notifications/mark-read.ts';
import { watchDirective } from '#server/notifications/watch.ts';
import { nameDeputy } from '#server/people/name-deputy.ts';
import { proposePhrases } from '#server/phrases/propose.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { remindOfDirective } from '#server/reminders/remind.ts';
import { tagDirective } from '#server/tags/tag.ts';
import { writeRemarkInput } from '#server/talk/inputs.ts';
import { writeRemark } from '#server/talk/write.ts';

type Deed = DemoDeed<CalendarDate>;
type Doing<Kind extends Deed['do']> = Extract<Deed, { do: Kind }>;

/** Does what is done beside the course of directives, through the same verbs as people. */
export async function doDeed(stage: Stage, actor: Actor, deed: Deed): Promise<void> {
	const numberOf = (key: string) => madeBefore(stage.directives, key);
	switch (deed.do) {
		case 'watch':
			for (const key of deed.directives) await watchDirective(actor, { number: numberOf(key) });
			return;
		case 'read_notifications':
			await markNotificationsRead(actor, {});
			return;
		case 'tag':
			for (const key of deed.directives) await tagDirective(actor, { number: numberOf(key), word: deed.word });
			return;
		case 'say':
			return say(stage, actor, deed);
		case 'align': {
			const target = 'directive' in deed.with ? { directive: numberOf(deed.with.directive) } : deed.with;
			const { directive, note } = deed;
			await alignDirective(actor, alignInput.parse({ number: numberOf(directive), note, ...target }));
			return;
		}
		case 'delegate': {
			const toId = actorNamed(stage, deed.to).personId;
			const given = { number: numberOf(deed.directive), toId, task: deed.task, dueOn: deed.dueOn };
			stage.tasks.set(deed.key, (await delegateTask(actor, delegateInput.parse(given))).id);
			return;
		}
		case 'finish':
			await finishDelegation(actor, { id: madeBefore(stage.tasks, deed.task), note: deed.note });
			return;
		case 'remind':
			await remindOfDirective(actor, { number: numberOf(deed.directive), note: deed.note });
			return;
		case 'deputy': {
			const { fromOn, toOn, reason } = deed;
			await nameDeputy(actor, { deputyId: actorNamed(stage, deed.deputy).personId, fromOn, toOn, reason });
			return;
		}
		default:
			return doLess(stage, actor, deed);
	}
}

/** What happens but once or twice in the whole story. */
async function doLess(
	stage: Stage,
	actor: Actor,
	deed: Doing<'attach' | 'split' | 'take' | 'capture' | 'teach'>,
): Promise<void> {
	switch (deed.do) {
		case 'attach':
			return attach(stage, actor, deed);
		case 'split':
			return split(stage, actor, deed);
		case 'take': {
			const taken = await acceptDirective(actor, await asItStands(stage, deed.directive));
			await assignDirective(actor, { ...taken, responsibleId: actorNamed(stage, deed.to).personId });
			return;
		}
		case 'capture':
			return capture(actor, deed);
		case 'teach': {
			const { language, phrase, organization, quote, meetingDate } = deed;
			const example = { quote, meetingDate, deadline: null };
			await proposePhrases(actor, [{ kind: 'alias', language, phrase, organization, example }]);
		}
	}
}

async function say(stage: Stage, actor: Actor, { key, directive, text, audience, answers }: Doing<'say'>) {
	const replyToId = answers && madeBefore(stage.remarks, answers);
	const given = { number: madeBefore(stage.directives, directive), text, audience, replyToId };
	stage.remarks.set(key, (await writeRemark(actor, writeRemarkInput.parse(given))).id);
}

async function attach(stage: Stage, actor: Actor, { meeting: key, title, paper }: Doing<'attach'>): Promise<void> {
	const id = madeBefore(stage.meetings, key);
	const [row] = await database().select({ version: meeting.version }).from(meeting).where(eq(meeting.id, id));
	const files = [{ fileId: await upload(actor, paper), title }];
	await attachToMeeting(actor, { id, version: row?.version ?? 0, files });
}

async function split(stage: Stage, actor: Actor, { directive, part }: Doing<'split'>): Promise<void> {
	const { key, words, titles, lead } = part;
	const parts = [{ words, titles, leadOrganization: lead, coExecutors: [] }];
	const given = splitInput.parse({ ...(await asItStands(stage, directive)), parts });
	const made = (await splitDirective(actor, given)).parts[0];
	if (made) stage.directives.set(key, made.number);
}

/** A text that was read and looked through as far as its first card that is none. */
async function capture(actor: Actor, { text, meetingDate, drop }: Doing<'capture'>): Promise<void> {
	const { id } = await startCapture(actor, startCaptureInput.parse({ text, meetingDate }));
	await readCapture(await loadSession(actor, id));
	const { version, cards } = await loadSession(actor, id);
	const changed = cards.list.slice(drop, drop + 1).map((card) => ({ ...card, dropped: true }));
	await saveCapture(actor, { id, version, changed });
}
