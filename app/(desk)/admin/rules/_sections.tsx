import type { ReactNode } from 'react';
import { DescriptionList } from '#app/_ui/description-list.tsx';
import { levelOptions } from '#app/(desk)/_marks/levels.ts';
import { type RuleName, ruleNames } from '#server/countries/own-rules.ts';
import { formatDate } from '#server/platform/dates.ts';
import { inLocale, type Locale, type Translate } from '#server/platform/language.ts';
import type { RulesOutput } from '#server/rules/outputs.ts';
import { CalendarForm, UrgencyMarksForm } from './_list-forms.tsx';
import {
	AttentionForm,
	DeadlineShiftForm,
	DecidersForm,
	DraftingCheckForm,
	ExtensionLimitForm,
	PlanDutyForm,
} from './_plain-forms.tsx';
import styles from './_rules.module.css';

type Told = { t: Translate; locale: Locale; rules: RulesOutput; personId: string };

/** Every rule in the order in which a directive meets them: how it stands in words, and its form. */
export function sections(told: Told): { rule: RuleName; value: ReactNode; form: ReactNode }[] {
	const { locale, rules, personId } = told;
	const levels = levelOptions(locale);
	const start = <V,>({ version, value }: { version: number; value: V }) => ({ version, value, personId });
	const forms: Record<RuleName, ReactNode> = {
		deciders: <DecidersForm {...start(rules.deciders)} levels={levels} />,
		attention: <AttentionForm {...start(rules.attention)} />,
		extensionLimit: <ExtensionLimitForm {...start(rules.extensionLimit)} />,
		deadlineShift: <DeadlineShiftForm {...start(rules.deadlineShift)} />,
		urgencyMarks: <UrgencyMarksForm {...start(rules.urgencyMarks)} />,
		planDuty: <PlanDutyForm {...start(rules.planDuty)} levels={levels} />,
		draftingCheck: <DraftingCheckForm {...start(rules.draftingCheck)} />,
		calendar: <CalendarForm {...start(rules.calendar)} />,
	};
	const values = valuesOf(told);
	return ruleNames.map((rule) => ({ rule, value: values[rule], form: forms[rule] }));
}

function valuesOf({ t, locale, rules }: Told): Record<RuleName, ReactNode> {
	const levels = levelOptions(locale);
	const named = (level: string) => levels.find(({ value }) => value === level)?.label ?? level;
	const { attention, extensionLimit, deadlineShift, urgencyMarks, planDuty, draftingCheck, calendar } = rules;
	const duty = planDuty.value;
	return {
		deciders: (
			<DescriptionList
				items={rules.deciders.value.levels.map(({ level, closing, deadline }) => ({
					key: level,
					term: named(level),
					value: t('rules.value.deciders', {
						closing: t(`rules.decider.${closing}`),
						deadline: t(`rules.decider.${deadline}`),
					}),
				}))}
			/>
		),
		attention: (
			<>
				<p>{t('rules.value.dueSoon', { days: attention.value.dueSoonDays })}</p>
				<p>{t('rules.value.silent', { days: attention.value.silentAfterDays })}</p>
			</>
		),
		extensionLimit: (
			<p>
				{t('rules.value.limit', { count: extensionLimit.value.count })}{' '}
				{t(`rules.enforcement.${extensionLimit.value.enforcement}`)}
			</p>
		),
		deadlineShift: <p>{t(`rules.shift.${deadlineShift.value.shift}`)}</p>,
		urgencyMarks: (
			<DescriptionList
				items={urgencyMarks.value.marks.map(({ code, name, workingDays }) => ({
					key: code,
					term: inLocale(name, locale),
					value: t('rules.value.mark', { days: workingDays }),
				}))}
			/>
		),
		planDuty: (
			<p>
				{duty.levels.length === 0
					? t('rules.value.noDuty')
					: t('rules.value.duty', { levels: duty.levels.map(named).join(', '), days: duty.workingDays })}
			</p>
		),
		draftingCheck: <p>{t(`rules.enforcement.${draftingCheck.value.enforcement}`)}</p>,
		calendar: calendar.value.days.length === 0 ? <p>{t('rules.value.noDays')}</p> : <Days {...{ t, locale, rules }} />,
	};
}

function Days({ t, locale, rules }: Omit<Told, 'personId'>) {
	const days = rules.calendar.value.days.toSorted((one, other) => one.date.localeCompare(other.date));
	return (
		<ul className={styles.list}>
			{days.map(({ date, works, reason }) => (
				<li key={date}>
					<time dateTime={date}>{formatDate(locale, date)}</time>: {t(`rules.day.${works ? 'works' : 'free'}`)}{' '}
					<span className={styles.also}>{inLocale(reason, locale)}</span>
				</li>
			))}
		</ul>
	);
}
