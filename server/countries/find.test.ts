import { describe, expect, test } from 'vitest';
import { countryCodes, countryPack, issuerLevelRule } from '#server/countries/find.ts';
import { issuerLevels } from '#server/countries/pack.ts';

test('an unknown country is refused with the codes that ship', () => {
	expect(() => countryPack('xx')).toThrow('kz');
	expect(() => countryPack('toString')).toThrow('kz');
});

describe.each(countryCodes)('the pack %s', (code) => {
	const pack = countryPack(code);

	test('names every organization, topic and level once and in every language', () => {
		for (const codes of [
			pack.organizations.map((organization) => organization.code),
			pack.rules.topics.map((topic) => topic.code),
			pack.rules.issuerLevels.map((rule) => rule.level as string),
			pack.rules.urgencyMarks.map((mark) => mark.code),
		]) {
			expect(new Set(codes).size).toBe(codes.length);
		}
		const names = [
			...pack.organizations.flatMap((organization) => [organization.name, organization.short]),
			...pack.rules.topics.map((topic) => topic.name),
			...pack.rules.issuerLevels.map((rule) => rule.name),
			...pack.rules.urgencyMarks.map((mark) => mark.name),
			...pack.calendar.holidays.map((holiday) => holiday.name),
		];
		for (const name of names) for (const locale of pack.locales) expect(name[locale]).not.toBe('');
	});

	test('has exactly one Government Office', () => {
		expect(pack.organizations.filter((organization) => organization.kind === 'government_office')).toHaveLength(1);
	});

	test('rules on every level, and takes the strictest rule for one it does not know', () => {
		expect(pack.rules.issuerLevels.map((rule) => rule.level)).toEqual([...issuerLevels]);
		expect(issuerLevelRule(pack, 'emperor')).toBe(pack.rules.issuerLevels[0]);
	});

	test('gives a day off for every compensated holiday that falls on a weekend', () => {
		const { holidays, daysOff, workingDays, weekend } = pack.calendar;
		const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
		const lost = holidays.filter((holiday) => holiday.compensated && weekend.includes(weekday(holiday.date)));
		expect(daysOff.length - workingDays.length).toBe(lost.length);
		for (const moved of [...holidays, ...daysOff, ...workingDays]) {
			expect(Number(moved.date.slice(0, 4))).toBeGreaterThanOrEqual(pack.calendar.firstYear);
			expect(Number(moved.date.slice(0, 4))).toBeLessThanOrEqual(pack.calendar.lastYear);
		}
		for (const moved of daysOff) expect(weekend).not.toContain(weekday(moved.date));
		for (const moved of workingDays) expect(weekend).toContain(weekday(moved.date));
	});
});
