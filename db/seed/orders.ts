import type { meeting } from '#db/schema/directives.ts';
import { type Days, dateOfDay, workday } from '#db/seed/calendar.ts';
import { type Chance, chanceOf } from '#db/seed/chance.ts';
import type { Cast } from '#db/seed/life.ts';
import type { Staff } from '#db/seed/people.ts';
import type { SeededPerson } from '#db/seed/record.ts';
import { actions, meetingTitles, objects } from '#db/seed/words.ts';
import type { IssuerLevel } from '#server/countries/pack.ts';
import { untouched } from '#server/directives/draft.ts';
import { type Assignment, type DirectiveState, standingKey } from '#server/directives/state.ts';
import { foldedMeeting } from '#server/meetings/folded.ts';
import type { Organization } from '#server/organizations/find.ts';

/** The government that is being seeded. */
export type Ground = {
	seed: string;
	days: Days;
	/** Whoever may be given a directive: everyone but the Government Office. */
	places: readonly Organization[];
	staff: ReadonlyMap<string, Staff>;
	office: Staff;
};

/** A meeting, or the place of resolutions made without one, and how many directives it gives. */
export type Sitting = {
	row: typeof meeting.$inferInsert | null;
	day: number;
	controller: SeededPerson;
	issuer: string;
	level: IssuerLevel;
	directives: number;
};

const issuers: readonly [IssuerLevel, string][] = [
	['prime_minister', 'Премьер-Министр'],
	['prime_minister', 'Премьер-Министр'],
	['prime_minister', 'Премьер-Министр'],
	['deputy_prime_minister', 'Первый заместитель Премьер-Министра'],
	['deputy_prime_minister', 'Заместитель Премьер-Министра'],
	['president', 'Президент'],
	['government_office_head', 'Руководитель Аппарата Правительства'],
	['other', 'Секретарь Совета Безопасности'],
];

/** As many directives as a long meeting gives; with more of them altogether there are more meetings in a week. */
const atMost = 40;
const weeks = 104;

/** Meetings of two years up to yesterday, in order of time, with the number of directives wanted altogether. */
export function sittingsFor(ground: Ground, wanted: number): Sitting[] {
	const { days, seed } = ground;
	const perWeek = Math.max(1, Math.ceil(wanted / weeks / atMost));
	const count = weeks * perWeek;
	const sittings: Sitting[] = [];
	let given = 0;
	for (let index = 0; index < count; index += 1) {
		const chance = chanceOf(`${seed}:meeting`, index);
		const first = days.today - weeks * 7;
		const day = Math.min(workday(first + Math.floor((index * 7) / perWeek)), days.today - 1);
		const directives = Math.round(((index + 1) * wanted) / count) - given;
		given += directives;
		sittings.push(sittingOn(ground, chance, day, index, directives));
	}
	return sittings;
}

function sittingOn({ days, office }: Ground, chance: Chance, day: number, index: number, directives: number): Sitting {
	const [level, issuer] = chance.of(issuers);
	const controller = chance.of(office.controller);
	const at = days.atWork(day, chance.between(0, 20));
	const instant = new Date(at).toISOString();
	const title = chance.of(meetingTitles);
	const number = String(index + 1);
	const chair = issuer;
	// Now and then what is ordered comes as a resolution, without a meeting.
	if (index % 20 === 19) return { row: null, day, controller, issuer, level, directives };
	const row = {
		id: chance.id(at),
		title,
		kind: title.startsWith('Совещание') ? 'conference' : 'sitting',
		heldOn: dateOfDay(day),
		number,
		chair,
		chairLevel: level,
		place: 'г. Астана, Дом Правительства',
		language: 'ru',
		minutes: null,
		folded: foldedMeeting({ title, number, chair }),
		createdBy: controller.id,
		createdAt: instant,
		updatedAt: instant,
	};
	return { row, day, controller, issuer, level, directives };
}

/** The people who will have to do with a directive of that lead. */
export function castOf(ground: Ground, sitting: Sitting, lead: string, chance: Chance): Cast {
	const staff = ground.staff.get(lead);
	if (!staff) throw new Error('a directive was given to an organization without people');
	return {
		controller: sitting.controller,
		curator: chance.of(ground.office.curator),
		coordinator: chance.of(staff.coordinator),
		executor: chance.of(staff.executor),
	};
}

const terms = [14, 30, 30, 45, 60, 60, 90, 120, 180, 270, 365] as const;

/** The draft of a directive as the secretariat writes it down at `at`. */
export function draftOf(
	ground: Ground,
	sitting: Sitting,
	number: string,
	order: number,
	at: number,
	chance: Chance,
): DirectiveState {
	const standing = chance.happens(0.04);
	const deadline = standing ? null : dateOfDay(workday(sitting.day + chance.of(terms)));
	const assignments = assignmentsFor(ground, chance, deadline);
	const action = chance.of(actions);
	const object = chance.of(objects);
	const districts = chance.between(2, 90);
	const instant = new Date(at).toISOString();
	const inKazakh = chance.happens(0.25);
	const words = inKazakh
		? `${districts} ауданда ${object.kk} ${action.kkOrder}, нәтижесі туралы Үкімет Аппаратына баяндасын.`
		: `${action.ru} ${object.ru} в ${districts} районах, о результатах доложить в Аппарат Правительства.`;
	return {
		...untouched,
		sourceUrl: null,
		id: chance.id(at),
		number,
		meetingId: sitting.row?.id ?? null,
		itemNumber: sitting.row ? String(order + 1) : null,
		itemOrder: sitting.row ? order : 0,
		words,
		language: inKazakh ? 'kk' : 'ru',
		titleEn: `${action.en} ${object.en}`,
		titleRu: `${action.ru} ${object.ru}`,
		titleKk: `${capital(object.kk)} ${action.kk}`,
		issuer: sitting.issuer,
		issuerLevel: sitting.level,
		basis: sitting.row ? null : `Резолюция от ${dateOfDay(sitting.day)} № ${chance.between(1, 900)}`,
		topic: object.topic,
		restricted: chance.happens(0.03),
		standing,
		recurrence: standing ? { every: 'quarterly', day: 10 } : null,
		deadline,
		deadlineKey: deadline ?? standingKey,
		deadlinePhrase: standing ? 'постоянно, с ежеквартальной информацией' : null,
		leadOrganizationId: assignments[0]?.organizationId ?? null,
		createdById: sitting.controller.id,
		createdAt: instant,
		updatedAt: instant,
		assignments,
	};
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function assignmentsFor({ places }: Ground, chance: Chance, deadline: string | null): Assignment[] {
	const lead = chance.of(places);
	const found: Assignment[] = [{ organizationId: lead.id, role: 'lead', part: null, dueOn: null, contribution: null }];
	for (let others = chance.of([0, 0, 1, 1, 2, 3]); others > 0; others -= 1) {
		const other = chance.of(places);
		if (found.some((each) => each.organizationId === other.id)) continue;
		const dueOn = deadline && chance.happens(0.5) ? deadline : null;
		found.push({
			organizationId: other.id,
			role: 'co',
			part: 'Представить сведения по компетенции.',
			dueOn,
			contribution: null,
		});
	}
	return found;
}
