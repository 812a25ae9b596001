import { z } from 'zod';
import { type CountryPack, enforcements, issuerLevels } from '#server/countries/pack.ts';
import { dateInput, requiredLine } from '#server/platform/inputs.ts';

const decider = z.enum(['controller', 'curator']);
const names = z.object({ en: requiredLine(200), ru: requiredLine(200), kk: requiredLine(200) });
const day = z.object({ date: dateInput, reason: names });
const enforcement = z.enum(enforcements);
const workingDays = z.int().min(1).max(250);

/** A list in which no two entries are told apart by the same key; the second of two is refused. */
function distinct<T extends z.ZodType>(entry: T, keyOf: (value: z.output<T>) => string, most: number, key: string) {
	return z
		.array(entry)
		.max(most)
		.superRefine((entries, context) => {
			const keys = entries.map(keyOf);
			const twice = keys.findIndex((each, index) => keys.indexOf(each) !== index);
			if (twice >= 0) context.addIssue({ code: 'custom', path: [twice, key], params: { fault: 'twice' } });
		});
}

/** Every rule that an installation may set over its country's pack, each as it is given and kept. */
export const ruleValues = {
	/** Who closes and who moves deadlines, for each issuer's level. */
	deciders: z.object({
		levels: z
			.array(z.object({ level: z.enum(issuerLevels), closing: decider, deadline: decider }))
			.length(issuerLevels.length)
			.refine((levels) => new Set(levels.map(({ level }) => level)).size === issuerLevels.length),
	}),
	/** From how many calendar days before its deadline a directive is due soon, and after how many it is silent. */
	attention: z.object({ dueSoonDays: z.int().min(1).max(60), silentAfterDays: z.int().min(1).max(365) }),
	extensionLimit: z.object({ count: z.int().min(0).max(50), enforcement }),
	deadlineShift: z.object({ shift: z.enum(['keep', 'preceding', 'following']) }),
	urgencyMarks: z.object({
		marks: distinct(
			z.object({ code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), name: names, workingDays }),
			({ code }) => code,
			20,
			'code',
		),
	}),
	planDuty: z.object({ levels: z.array(z.enum(issuerLevels)).max(issuerLevels.length), workingDays }),
	draftingCheck: z.object({ enforcement }),
	/** Days whose nature the installation knows better than the pack: free ones and worked ones. */
	calendar: z.object({
		days: distinct(day.extend({ works: z.boolean() }), ({ date }) => date, 500, 'date'),
	}),
} as const;

export type RuleName = keyof typeof ruleValues;
export type RuleValue<R extends RuleName> = z.output<(typeof ruleValues)[R]>;
export const ruleNames = Object.keys(ruleValues) as RuleName[];

/** What an installation has set; what is absent follows the country. */
export type OwnRules = { [R in RuleName]?: RuleValue<R> };

/** A country's pack with the installation's own rules over it. */
export function withOwnRules(pack: CountryPack, own: OwnRules): CountryPack {
	const { rules } = pack;
	return {
		...pack,
		calendar: own.calendar ? calendarWith(pack.calendar, own.calendar.days) : pack.calendar,
		rules: {
			...rules,
			...own.attention,
			issuerLevels: rules.issuerLevels.map((rule) => ({
				...rule,
				...own.deciders?.levels.find(({ level }) => level === rule.level),
			})),
			extensionLimit: own.extensionLimit ?? rules.extensionLimit,
			deadlineShift: own.deadlineShift?.shift ?? rules.deadlineShift,
			urgencyMarks: own.urgencyMarks?.marks ?? rules.urgencyMarks,
			planDuty: own.planDuty ?? rules.planDuty,
			draftingCheck: own.draftingCheck ?? rules.draftingCheck,
		},
	};
}

function calendarWith(calendar: CountryPack['calendar'], days: RuleValue<'calendar'>['days']): CountryPack['calendar'] {
	const own = new Set(days.map(({ date }) => date));
	const untouched = ({ date }: { date: string }) => !own.has(date);
	return {
		...calendar,
		daysOff: [...calendar.daysOff.filter(untouched), ...days.filter(({ works }) => !works)],
		workingDays: [...calendar.workingDays.filter(untouched), ...days.filter(({ works }) => works)],
	};
}

/** The rules of a pack in the form in which they are set. The pack's calendar has no days of its own over itself. */
export function rulesIn({ rules }: CountryPack): { [R in RuleName]: RuleValue<R> } {
	return {
		deciders: { levels: rules.issuerLevels.map(({ level, closing, deadline }) => ({ level, closing, deadline })) },
		attention: { dueSoonDays: rules.dueSoonDays, silentAfterDays: rules.silentAfterDays },
		extensionLimit: rules.extensionLimit,
		deadlineShift: { shift: rules.deadlineShift },
		urgencyMarks: { marks: [...rules.urgencyMarks] },
		planDuty: { ...rules.planDuty, levels: [...rules.planDuty.levels] },
		draftingCheck: rules.draftingCheck,
		calendar: { days: [] },
	};
}
