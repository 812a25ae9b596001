import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeMeeting,
	makeOrganization,
} from '#db/factories.ts';
import { directive, meeting } from '#db/schema/directives.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { closeDirective } from '#server/directives/close.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import { readDirective } from '#server/directives/read.ts';
import { country } from '#server/directives/rules.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { guessMapping } from '#server/imports/columns.ts';
import { importFields } from '#server/imports/fields.ts';
import { type RowsInput, rowsInput } from '#server/imports/inputs.ts';
import { openSheet } from '#server/imports/open.ts';
import { piecesOf } from '#server/imports/pieces.ts';
import { readSheet } from '#server/imports/sheet.ts';
import { takeRows, tryRows } from '#server/imports/take.ts';
import { today } from '#server/platform/clock.ts';
import { addDays, formatDate, formatLongDate } from '#server/platform/dates.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { type Locale, locales, translator } from '#server/platform/language.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { registerFile } from '#server/summaries/files.ts';
import { zip } from '#server/summaries/render/zip.ts';
import { dateOfCell } from './values.ts';

useFreshDatabase();

let go: MadeOrganization;
let labour: MadeOrganization;
let interior: MadeOrganization;
let controller: Actor;

beforeAll(async () => {
	go = await makeOrganization({ kind: 'government_office' });
	labour = await makeOrganization();
	interior = await makeOrganization();
	controller = await actorOf('controller', go);
});

const defaults = { issuer: 'Prime Minister', issuerLevel: 'deputy_prime_minister', language: 'en' } as const;

async function opened(text: string | Uint8Array, more: Partial<RowsInput> = {}): Promise<RowsInput> {
	const content = Buffer.from(text as string).toString('base64');
	const sheet = await openSheet(controller, { name: 'register.csv', content });
	return rowsInput.parse({ name: 'register.csv', ...sheet, defaults, ...more });
}

async function exported(kind: 'csv' | 'xlsx', locale: Locale): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	const file = registerFile(controller, kind, locale, { sort: 'number', direction: 'asc' });
	for await (const piece of file.pieces) pieces.push(Buffer.from(piece as string));
	return Buffer.concat(pieces);
}

/** Cells of text from column A on; an empty text is no cell. */
function line(row: number, ...texts: string[]): string {
	const cells = texts.map((text, at) =>
		text === '' ? '' : `<c r="${'ABCDEF'[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
	);
	return cells.join('');
}

/** A workbook of one sheet with these rows and joined cells. */
async function workbook(rows: string, joined: string): Promise<Uint8Array> {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const parts = {
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData><mergeCells>${joined}</mergeCells></worksheet>`,
	};
	const entries = Object.entries(parts).map(([name, text]) => ({ name, pieces: [text] }));
	const packed: Buffer[] = [];
	for await (const piece of zip(entries)) packed.push(piece);
	return Buffer.concat(packed);
}

const fatesOf = ({ rows }: { rows: { fate: string }[] }) => rows.map(({ fate }) => fate);

describe('a register that is imported', () => {
	it('becomes drafts, with meetings registered, organizations known by any name, and dates as people write them', async () => {
		const input = await opened(
			[
				'№ п/п;Протокол;Дата протокола;Поручение;Ответственные исполнители;Срок',
				`1;Совещание по миграции;15.01.2026;Внести проект концепции;Министерство ${labour.code}, ${interior.code};01.10.2026`,
				`2;Совещание по миграции;15.01.2026;Ускорить выдачу карт;${interior.code};до конца года`,
			].join('\r\n'),
		);
		expect(input.mapping).toEqual(['item', 'meeting', 'meetingDate', 'words', 'lead', 'deadline']);
		const { rows } = await takeRows(controller, input);
		expect(fatesOf({ rows })).toEqual(['new', 'new']);
		const [first, second] = await Promise.all(rows.map(({ number }) => readDirective(controller, number ?? '')));
		expect(first).toMatchObject({
			stage: 'draft',
			deadline: '2026-10-01',
			language: 'ru',
			lead: { code: labour.code },
		});
		expect(first?.coExecutors.map(({ code }) => code)).toEqual([interior.code]);
		expect(second).toMatchObject({ deadline: '2026-12-31', deadlinePhrase: 'до конца года', itemNumber: '2' });
		expect(first?.meeting).toEqual(second?.meeting);
		expect(first?.meeting?.heldOn).toBe('2026-01-15');
	});

	it('is tried out first: every problem is said by row, and nothing is written', async () => {
		const before = await database().$count(directive);
		const meetings = await database().$count(meeting);
		const input = await opened(
			[
				'Words of the directive,Lead organization,Deadline,Meeting,Date of the meeting,Number,Standing',
				`Do the first,${labour.code},2027-02-30,,,,`,
				`Do the second,Ministry of Nowhere,2027-01-01,,,,`,
				`,${labour.code},2027-01-01,,,,`,
				`Do the fourth,${labour.code},2020-01-01,Meeting of the fourth,2026-01-15,,`,
				`Do the fifth,${labour.code},2027-01-01,,,,yes`,
				`Do the sixth,${labour.code},2027-01-01,,,2031-00007,`,
				`Do the seventh,${labour.code},2027-01-01,,,2031-00007,`,
				`Do the eighth,${labour.code},2027-01-01,Meeting of the eighth,2026-01-15,,`,
			].join('\n'),
		);
		const { rows } = await tryRows(controller, input);
		expect(rows.map(({ line, findings }) => [line, ...findings.map(({ reason }) => reason)])).toEqual([
			[2, 'import_date_unreadable'],
			[3, 'import_lead_unknown'],
			[4, 'import_words_missing'],
			[5, 'deadline_before_meeting'],
			[6, 'standing_with_deadline'],
			[7],
			[8, 'import_number_twice'],
			[9],
		]);
		expect(fatesOf({ rows })).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'new', 'wrong', 'new']);
		expect(rows[1]?.findings[0]?.message).toContain('Ministry of Nowhere');
		expect(await database().$count(directive)).toBe(before);
		expect(await database().$count(meeting)).toBe(meetings);
		await expect(takeRows(controller, input)).rejects.toMatchObject({
			reason: 'import_rows_wrong',
			facts: { count: 6 },
		});
		expect(await database().$count(directive)).toBe(before);
	});

	it('loses nothing without a word: what is longer than the register keeps is said by row', async () => {
		const long = (most: number) => 'я'.repeat(most + 1);
		const cells = ['Do it', long(300), long(500), long(200), long(300), long(20), long(300), '2026-01-15'];
		const input = await opened(
			`Words of the directive,Title,Basis,Issuer,Phrase of the deadline,Item,Meeting,Date of the meeting\n${cells.join(',')}`,
		);
		expect(input.mapping).toEqual(['words', 'title', 'basis', 'issuer', 'phrase', 'item', 'meeting', 'meetingDate']);
		const { rows } = await tryRows(controller, input);
		expect(rows[0]?.fate).toBe('wrong');
		expect(rows[0]?.findings.map(({ field, reason }) => [field, reason]).sort()).toEqual(
			['basis', 'issuer', 'item', 'meeting', 'phrase', 'title'].map((field) => [field, 'import_too_long']),
		);
		expect(rows[0]?.findings.find(({ field }) => field === 'basis')?.message).toMatch(/501.*500/);
	});

	it('keeps a long title that stands for the words as the words', async () => {
		const long = 'Long words '.repeat(40).trim();
		const { rows } = await takeRows(controller, await opened(`Title,Lead organization\n${long},${labour.code}`));
		expect(fatesOf({ rows })).toEqual(['new']);
		expect((await readDirective(controller, rows[0]?.number ?? '')).words).toBe(long);
	});

	it('tells rows by their numbers in the file, empty lines counted, and a cell as it stands there', async () => {
		const input = await opened(
			['', 'Words of the directive;Deadline', '', 'One;2027-01-01', '', ';', 'Two;2027-02-30', ''].join('\r\n'),
		);
		const { rows } = await tryRows({ ...controller, locale: 'ru' }, input);
		expect(rows.map(({ line, fate }) => [line, fate])).toEqual([
			[4, 'new'],
			[7, 'wrong'],
		]);
		expect(rows[1]?.findings[0]?.message).toContain('«2027-02-30»');
	});

	it('is issued at once where that is asked, keeps its numbers and its first deadline, and leaves what is closed', async () => {
		const input = await opened(
			[
				'Number,Words of the directive,Lead organization,Original deadline,Deadline,Stage',
				`2033-00041,Build the first,${labour.code},2033-03-01,2033-05-01,In progress`,
				`2033-00042,Build the second,${labour.code},,2033-05-01,Taken off control`,
				`2033-00043,Build the third,${labour.code},,,In progress`,
				`17/5,Build the fourth,${labour.code},,2033-05-01,Draft`,
			].join('\n'),
			{ issue: true },
		);
		const { rows } = await takeRows(controller, input);
		expect(fatesOf({ rows })).toEqual(['new', 'skipped', 'new', 'new']);
		const first = await readDirective(controller, '2033-00041');
		expect(first).toMatchObject({ stage: 'issued', originalDeadline: '2033-03-01', deadlineMoves: 1, daysMoved: 61 });
		expect(first.breachedOn).toBeNull();
		expect(first.ledger.map(({ deadline, reason }) => [deadline, reason])).toEqual([
			['2033-03-01', null],
			['2033-05-01', 'register.csv'],
		]);
		expect((await readDirective(controller, '2033-00043')).stage).toBe('draft');
		expect(rows[3]?.findings.map(({ reason }) => reason)).toEqual(['import_number_replaced']);
		expect((await readDirective(controller, rows[3]?.number ?? '')).stage).toBe('draft');
	});

	it('goes on after a cell of numbers that holds a whole sentence', async () => {
		const text = ['№;Поручение', `${'Без номера '.repeat(10)};Внести проект`, '2;Внести второй проект'].join('\n');
		const pieces = piecesOf(await opened(text), 1);
		expect(pieces.every((piece) => rowsInput.safeParse(piece).success)).toBe(true);
	});

	it('makes one directive of a row however often it is sent', async () => {
		const input = await opened(
			`Words of the directive;Lead organization;Deadline\nSend it twice;${labour.code};2027-03-01`,
		);
		expect(fatesOf(await takeRows(controller, input))).toEqual(['new']);
		expect(fatesOf(await takeRows(controller, input))).toEqual(['unchanged']);
		expect(await database().$count(directive, eq(directive.words, 'Send it twice'))).toBe(1);
	});

	it('makes one directive of a row that has a number from elsewhere, too', async () => {
		const input = await opened(
			`Number,Words of the directive,Lead organization\n17/5,Send the seventeenth twice,${labour.code}`,
		);
		expect(fatesOf(await takeRows(controller, input))).toEqual(['new']);
		const { rows } = await takeRows(controller, input);
		expect(fatesOf({ rows })).toEqual(['unchanged']);
		expect(await database().$count(directive, eq(directive.words, 'Send the seventeenth twice'))).toBe(1);
	});

	it('keeps directives apart that say the same to different organizations', async () => {
		const whole = await opened(
			[
				'Item,Words of the directive,Lead organization,Deadline',
				`1,Say the same to each,${labour.code},2027-03-01`,
				`2,Say the same to each,${interior.code},2027-03-01`,
				`3,Say the same to each,${labour.code},2027-06-01`,
				`3,Say the same to each,${labour.code},2027-06-01`,
			].join('\n'),
		);
		const expected = ['new', 'new', 'new', 'unchanged'];
		const tried = await tryRows(controller, piecesOf(whole, 10)[0] as RowsInput);
		expect(fatesOf(tried)).toEqual(expected);
		// However the file is cut into pieces.
		const taken: string[] = [];
		for (const piece of piecesOf(whole, 1)) taken.push(...fatesOf(await takeRows(controller, piece)));
		expect(taken).toEqual(expected);
		for (const piece of piecesOf(whole, 2))
			expect(fatesOf(await takeRows(controller, piece))).toEqual(['unchanged', 'unchanged']);
	});

	it('gives no numbers while it is tried out: another may get them first', async () => {
		const input = await opened(
			`Number,Words of the directive,Lead organization\n,Number it later,${labour.code}\n2035-00001,Keep its number,${labour.code}`,
		);
		const { rows } = await tryRows(controller, input);
		expect(rows.map(({ fate, number }) => [fate, number])).toEqual([
			['new', null],
			['new', '2035-00001'],
		]);
		expect((await takeRows(controller, input)).rows[0]?.number).toMatch(/^\d{4}-\d{5}$/);
	});

	it('keeps the mark of urgency that it was given, by code or by name, and says of another that it is unknown', async () => {
		const [mark] = country().rules.urgencyMarks;
		const input = await opened(
			[
				'Number,Words of the directive,Urgency',
				`2034-00001,Hurry with the first,${mark?.code}`,
				`2034-00002,Hurry with the second,${mark?.name.kk.toUpperCase()}`,
				`2034-00003,Hurry with the third,some day`,
			].join('\n'),
		);
		expect(input.mapping).toEqual(['number', 'words', 'urgency']);
		const { rows } = await takeRows(controller, input);
		expect(rows.map(({ findings }) => findings.map(({ reason }) => reason))).toEqual([
			[],
			[],
			['import_urgency_unknown'],
		]);
		const kept = await Promise.all(rows.map(({ number }) => readDirective(controller, number ?? '')));
		expect(kept.map(({ urgency }) => urgency)).toEqual([mark?.code, mark?.code, null]);
		const again = await takeRows(controller, {
			...input,
			rows: [{ line: 2, cells: ['2034-00003', 'Hurry with the third', mark?.code ?? ''] }],
		});
		expect(again.rows[0]).toMatchObject({ fate: 'changed', changes: ['urgency'] });
	});

	it('remembers which column was what for the next file with the same headings', async () => {
		const text = `Wer;Was\n${labour.code};Etwas tun`;
		const input = await opened(text, { mapping: ['lead', 'words'] });
		await takeRows(controller, input);
		const again = await openSheet(controller, { name: 'x', content: Buffer.from(text).toString('base64') });
		expect(again).toMatchObject({ mapping: ['lead', 'words'], remembered: true });
	});

	it('remembers it from trying the rows out, so that the corrected file need not be mapped again', async () => {
		const text = `Werda;Wasda\nNobody knows whom;Etwas tun`;
		const input = await opened(text, { mapping: ['lead', 'words'] });
		expect(fatesOf(await tryRows(controller, input))).toEqual(['wrong']);
		const again = await openSheet(controller, { name: 'x', content: Buffer.from(text).toString('base64') });
		expect(again).toMatchObject({ mapping: ['lead', 'words'], remembered: true });
	});

	it('is refused to everybody but a controller', async () => {
		const input = await opened(`Words of the directive;Lead organization\nNobody else;${labour.code}`);
		for (const role of ['curator', 'auditor', 'administrator', 'official'] as const) {
			const actor = await actorOf(role, go);
			await expect(takeRows(actor, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
			await expect(tryRows(actor, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
		}
	});
});

describe('a register that was exported', () => {
	it('says of every column either what it is read as, or that it is not read because it comes about here', async () => {
		for (const locale of locales) {
			const content = Buffer.from(await exported('csv', locale)).toString('base64');
			const { headings, mapping, recorded } = await openSheet(controller, { name: 'register.csv', content });
			expect(headings.filter((_, at) => !mapping[at] && !recorded[at])).toEqual([]);
			expect(headings.filter((_, at) => mapping[at] && recorded[at])).toEqual([]);
			expect(recorded.filter(Boolean)).toHaveLength(13);
		}
	});

	it('tells kinds and rhythms that nobody knows, and takes those of the installation', async () => {
		const input = await opened(
			[
				'Words of the directive,Kind of work,Periodic reports',
				'First,Inspection of the moon,now and then',
				'Second,inspection,"Every month, by day 5 of the month after"',
				'Third,Инспекция или проверка,',
			].join('\n'),
		);
		const { rows } = await takeRows(controller, input);
		expect(rows.map(({ findings }) => findings.map(({ reason }) => reason))[0]).toEqual([
			'import_kind_unknown',
			'import_recurrence_unknown',
		]);
		const read = await Promise.all(rows.map(({ number }) => readDirective(controller, number ?? '')));
		expect(read.slice(0, 2).map(({ kind, recurrence }) => [kind, recurrence])).toEqual([
			[null, null],
			['inspection', { every: 'monthly', day: 5 }],
		]);
	});

	beforeAll(async () => {
		const coordinator = await actorOf('coordinator', labour);
		const curator = await actorOf('curator', go);
		const held = await makeMeeting(controller, {
			title: 'Sitting, with "quotes"; and signs',
			heldOn: addDays(today(), -20),
		});
		const accepted = await acceptedDirective(controller, coordinator, labour, {
			meetingId: held.id,
			itemNumber: '1.2',
			words: '=SUM(A1) is how it begins\nand it has a second line, with "quotes"',
			titles: { ru: 'По-русски', kk: 'Қазақша' },
			deadlinePhrase: 'by then',
			topic: 'migration',
			basis: 'Order 15',
			urgency: country().rules.urgencyMarks[0]?.code,
			coExecutors: [{ organization: interior.code, part: 'Its own part' }],
		});
		await moveDeadline(curator, {
			number: accepted.number,
			version: accepted.version,
			deadline: addDays(today(), 50),
			reason: 'x',
		});
		await issuedDirective(controller, interior, { restricted: true, standing: true, deadline: null });
		await draftOf(controller, null, { deadline: null });
	});

	for (const kind of ['csv', 'xlsx'] as const) {
		it.each(locales)(`comes back as ${kind} in %s without a change`, async (locale) => {
			const input = await opened(await exported(kind, locale));
			expect(input.mapping.filter(Boolean).sort()).toEqual([...importFields].sort());
			const { rows } = await tryRows({ ...controller, locale: 'en' }, { ...input, issue: true });
			expect(rows.filter(({ fate }) => fate !== 'unchanged')).toEqual([]);
			expect(rows.length).toBe(await database().$count(directive));
		});
	}

	it('comes back with the changes made in it, and refuses those that issuing has fixed', async () => {
		const text = Buffer.from(await exported('csv', 'en')).toString();
		const change = async (from: string, to: string) => {
			expect(text).toContain(from);
			const { rows } = await tryRows(controller, await opened(text.replace(from, to)));
			return rows
				.filter(({ fate }) => fate !== 'unchanged')
				.map(({ fate, changes, findings }) => [fate, changes, findings[0]?.reason]);
		};
		expect(await change('Order 15', 'Order 16')).toEqual([['changed', ['basis'], undefined]]);
		expect(await change('and it has a second line', 'and it had one')).toEqual([['wrong', [], 'fixed_by_issue']]);
	});
});

describe('a directive in any state', () => {
	const line = fc.stringMatching(/^[А-Яа-яӘәҰұA-Za-z0-9=+,;"'–. ]{3,40}$/).map((text) => `x${text.trim()}`);
	const rhythm = fc.oneof(
		fc.record({ every: fc.constant('weekly' as const), day: fc.integer({ min: 1, max: 7 }) }),
		fc.record({ every: fc.constantFrom('monthly' as const, 'quarterly'), day: fc.integer({ min: 1, max: 31 }) }),
		fc.record({
			every: fc.constant('yearly' as const),
			month: fc.integer({ min: 1, max: 12 }),
			day: fc.integer({ min: 1, max: 28 }),
		}),
	);
	const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
	const given = fc.record({
		until: fc.constantFrom('draft', 'issued', 'moved', 'submitted', 'returned', 'additional_control', 'closed'),
		outcome: fc.constantFrom('executed', 'not_executed', 'superseded'),
		words: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
		titles: fc.record({ en: maybe(line), ru: maybe(line), kk: maybe(line) }),
		language: fc.constantFrom(...locales),
		itemNumber: maybe(fc.constantFrom('1', '2.3', 'а)')),
		issuer: line,
		issuerLevel: fc.constantFrom('deputy_prime_minister', 'other'),
		basis: maybe(line),
		topic: maybe(fc.constantFrom(...country().rules.topics.map(({ code }) => code))),
		urgency: maybe(fc.constantFrom(...country().rules.urgencyMarks.map(({ code }) => code))),
		kind: maybe(fc.constantFrom(...country().plans.map(({ kind }) => kind))),
		recurrence: maybe(rhythm),
		restricted: fc.boolean(),
		standing: fc.boolean(),
		days: fc.integer({ min: 1, max: 400 }),
		deadlinePhrase: maybe(line),
		helped: fc.boolean(),
		sat: fc.boolean(),
	});
	type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

	let coordinator: Actor;
	let sitting: { id: string };
	beforeAll(async () => {
		coordinator = await actorOf('coordinator', labour);
		sitting = await makeMeeting(controller, { title: 'A sitting; of all, "sorts"', heldOn: addDays(today(), -3) });
	});

	/** Leads a directive to where it is wanted. */
	async function lived({ until, outcome, days, helped, sat, ...about }: Given): Promise<string> {
		const draft = await draftOf(controller, labour, {
			...about,
			deadline: about.standing ? null : addDays(today(), days),
			meetingId: sat ? sitting.id : null,
			coExecutors: helped ? [{ organization: interior.code }] : [],
		});
		const { number } = draft;
		if (until === 'draft') return number;
		const issued = await issueDirective(controller, draft);
		if (until === 'issued') return number;
		if (until === 'moved' && !about.standing) {
			await moveDeadline(controller, { ...issued, deadline: addDays(today(), days + 30), reason: 'x' });
			return number;
		}
		let now = await acceptDirective(coordinator, issued);
		if (until === 'closed' && outcome !== 'executed') {
			await closeDirective(controller, { ...now, outcome, basis: 'x' });
			return number;
		}
		const evidence = [{ kind: 'document' as const, title: 'Act' }];
		now = await submitFinalReport(coordinator, { ...now, text: 'x', executedOn: today(), evidence });
		if (until === 'submitted') return number;
		if (until === 'returned') {
			await returnFinalReport(controller, { ...now, note: 'x' });
			return number;
		}
		now = await acceptFinalReport(controller, now);
		if (until === 'closed') await closeDirective(controller, { ...now, outcome: 'executed', basis: 'x' });
		else await keepOnControl(controller, { ...now, until: addDays(today(), 500), note: 'x' });
		return number;
	}

	/** What an exported register says of each number, by field, as far as it can be read back. */
	async function fieldsIn(kind: 'csv' | 'xlsx', locale: Locale) {
		const { rows, headings } = await opened(await exported(kind, locale));
		const mapping = guessMapping(headings);
		const number = mapping.indexOf('number');
		// A copy has a number and words of its own, and its life is its own.
		const others = ['number', 'words', 'stage', 'outcome', 'closedOn'];
		return new Map(
			rows.map(({ cells }) => [
				cells[number] ?? '',
				mapping.flatMap((field, at) =>
					field && !others.includes(field) ? [`${field}: ${(cells[at] ?? '').replace(/\s+/g, ' ')}`] : [],
				),
			]),
		);
	}

	it('is exported and read back, unchanged here, and as the same directive where it is not known', async () => {
		const sheet = fc.record({
			lives: fc.array(given, { minLength: 4, maxLength: 8 }),
			kind: fc.constantFrom('csv' as const, 'xlsx' as const),
			locale: fc.constantFrom(...locales),
		});
		await fc.assert(
			fc.asyncProperty(sheet, async ({ lives, kind, locale }) => {
				const untils = new Map<string, Given['until']>();
				for (const life of lives) untils.set(await lived(life), life.until);
				const read = await opened(await exported(kind, locale), { issue: true });
				// Columns are remembered as they were chosen last, for the copy that is without a number.
				const input = { ...read, mapping: guessMapping(read.headings) };
				const again = await tryRows(controller, input);
				expect(again.rows.filter(({ fate }) => fate !== 'unchanged')).toEqual([]);
				const [number, words] = [input.mapping.indexOf('number'), input.mapping.indexOf('words')];
				const own = input.rows.filter(({ cells }) => untils.has(cells[number] ?? ''));
				const rows = own.map(({ line: at, cells }) => ({
					line: at,
					cells: cells.map((cell, column) => (column === words ? `${cell}, once more ${cells[number]}` : cell)),
				}));
				const mapping = input.mapping.map((field) => (field === 'number' ? null : field));
				const taken = await takeRows(controller, { ...input, mapping, rows });
				expect(taken.rows.map(({ fate, findings }) => [fate, findings.map(({ reason }) => reason)])).toEqual(
					own.map(({ cells }) =>
						untils.get(cells[number] ?? '') === 'closed' ? ['skipped', ['import_closed_there']] : ['new', []],
					),
				);
				const told = await fieldsIn(kind, locale);
				for (const [place, row] of taken.rows.entries()) {
					if (row.fate !== 'new') continue;
					expect(told.get(row.number ?? '')).toEqual(told.get(own[place]?.cells[number] ?? ''));
				}
			}),
			{ numRuns: 8, endOnFailure: true },
		);
	});
});

describe('a sheet', () => {
	it('ends in rows or in one refusal, whatever is sent', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 })),
				async (bytes) => {
					try {
						await readSheet(Buffer.from(bytes as string));
					} catch (error) {
						expect(isRefusal(error)).toBe(true);
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	it('says what is wrong with a file that is no register', async () => {
		const reasonOf = async (bytes: Uint8Array | string) => {
			try {
				await openSheet(controller, { name: 'x', content: Buffer.from(bytes as string).toString('base64') });
				return null;
			} catch (error) {
				return isRefusal(error) ? error.reason : error;
			}
		};
		expect(await reasonOf('')).toBe('document_empty');
		expect(await reasonOf('PK\u0003\u0004 and nothing')).toBe('document_broken');
		expect(await reasonOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBe('sheet_unknown');
		expect(await reasonOf('Words,Lead')).toBe('sheet_without_rows');
		for (const other of [
			'%PDF-1.7\nabc',
			'{\\rtf1 abc\n;',
			'\uFEFF<html><table>\n<tr>',
			'<?xml version="1.0"?>\n<a>',
			'{\n\t"rows": [1]\n}',
		])
			expect(await reasonOf(other)).toBe('sheet_unknown');
	});

	it('ends in one refusal where its one cell stands further than a computer holds, and nothing else ends', async () => {
		const bytes = await workbook('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>', '');
		const content = Buffer.from(bytes).toString('base64');
		await expect(openSheet(controller, { name: 'x', content })).rejects.toMatchObject({
			reason: 'document_too_large_inside',
		});
	});

	it('is read as a person sees it: joined cells hold for each of their rows, failed formulas are said', async () => {
		const bytes = await workbook(
			`<row r="1"><c r="A1" t="inlineStr"><is><t>Register of 2026</t></is></c></row>
			<row r="2">${line(2, 'Meeting', 'Date of the meeting', 'Words of the directive', 'Lead organization', 'Deadline')}</row>
			<row r="3">${line(3, '1', '2', '3', '4', '5')}</row>
			<row r="4">${line(4, 'Meeting of joined cells', '2026-01-15', 'Join the first', labour.code, '2027-03-01')}</row>
			<row r="5">${line(5, '', '', 'Join the second', interior.code)}<c r="E5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
			<row r="6">${line(6, 'Meeting', 'Date of the meeting', 'Words of the directive', 'Lead organization', 'Deadline')}</row>
			<row r="7">${line(7, 'Another', '2026-01-16', 'Join the third', labour.code, '2027-03-01')}</row>`,
			'<mergeCell ref="A1:E1"/><mergeCell ref="A4:A5"/><mergeCell ref="B4:B1000000"/>',
		);
		const input = await opened(bytes);
		expect(input.rows.map(({ line, cells }) => [line, cells[0], cells[1], cells[4]])).toEqual([
			[4, 'Meeting of joined cells', '2026-01-15', '2027-03-01'],
			[5, 'Meeting of joined cells', '2026-01-15', '#DIV/0!'],
			[7, 'Another', '2026-01-16', '2027-03-01'],
		]);
		const { rows } = await tryRows(controller, input);
		expect(rows.map(({ findings }) => findings.map(({ reason, field }) => [reason, field]))).toEqual([
			[],
			[['import_formula_failed', 'deadline']],
			[],
		]);
	});

	it('is read in the coding of older spreadsheets, and under a title', async () => {
		const cyrillic = new Uint8Array(
			[...'Реестр поручений;\nПоручение;Исполнитель\nСделать;МВД\n'].map((char) => {
				const code = char.charCodeAt(0);
				return code > 1039 && code < 1104 ? code - 848 : code;
			}),
		);
		const sheet = await openSheet(controller, { name: 'x', content: Buffer.from(cyrillic).toString('base64') });
		expect(sheet).toMatchObject({
			headings: ['Поручение', 'Исполнитель'],
			mapping: ['words', 'lead'],
			rows: [{ line: 3 }],
		});
	});
});

describe('a date in a cell', () => {
	it('is read as every language prints it', () => {
		fc.assert(
			fc.property(fc.date({ min: new Date('2026-01-02'), max: new Date('2060-01-01'), noInvalidDate: true }), (at) => {
				const date = at.toISOString().slice(0, 10);
				const [year, month, day] = date.split('-');
				const printed = locales.flatMap((locale) => [formatDate(locale, date), formatLongDate(locale, date)]);
				for (const text of [date, `${day}.${month}.${year}`, `${Number(day)}/${Number(month)}/${year}`, ...printed])
					expect([text, dateOfCell(text, '2026-01-01')]).toEqual([text, date]);
			}),
			{ numRuns: 200 },
		);
	});

	it('is none where the calendar has no such day', () => {
		for (const text of ['2027-02-30', '31.04.2027', 'soon', '—']) expect(dateOfCell(text, '2026-01-01')).toBeNull();
	});

	it('is told to be wrong in every language', () => {
		for (const locale of locales)
			expect(translator(locale)('errors.import_date_unreadable', { value: 'x' })).toContain('x');
	});
});
