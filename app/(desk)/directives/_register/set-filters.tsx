import { SetFilters as Chips } from '#app/_ui/filter-bar.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import { withQuery } from '#app/_ui/query.ts';
import type { ListInput } from '#server/directives/inputs.ts';
import { formatDate } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import type { FilterNames } from './names.ts';
import { queryOf, registerPath } from './query.ts';

type Chosen = { name: keyof ListInput; value?: string; words: string };

/** Filters of one yes or no. */
const flags = ['moved', 'breached', 'silent', 'disagreeing', 'proposed', 'extensionPending', 'mine'] as const;

/** Every filter that is set, in words, each with the way to take it back. */
export function SetFilters({
	t,
	locale,
	input,
	names,
}: {
	t: Translate;
	locale: Locale;
	input: ListInput;
	names: FilterNames;
}) {
	const query = queryOf(input);
	const items = chosenFilters(t, locale, input, names).map(({ name, value, words }) => {
		const left = value === undefined ? undefined : [query[name] ?? []].flat().filter((one) => one !== value);
		return {
			label: words,
			removeLabel: t('register.set.remove', { filter: words }),
			removeHref: withQuery(registerPath, query, { [name]: left }),
		};
	});
	return <Chips items={items} />;
}

function chosenFilters(t: Translate, locale: Locale, input: ListInput, names: FilterNames): Chosen[] {
	const single = (name: keyof ListInput, words: string | undefined): Chosen[] => (words ? [{ name, words }] : []);
	const several = (
		name: keyof ListInput,
		values: readonly string[] | undefined,
		options: readonly Option[],
	): Chosen[] =>
		(values ?? []).map((value) => ({
			name,
			value,
			words: t('register.set.pair', { name: t(`register.filter.${name}`), value: labelOf(options, value) }),
		}));
	const yesOrNo = (name: 'restricted' | 'onControl') =>
		single(name, input[name] === undefined ? undefined : t(`register.choice.${name}.${input[name]}`));
	return [
		...single('q', input.q && t('register.set.words', { words: input.q })),
		...several('organization', input.organization, names.organization),
		...single('role', input.role && t('register.set.role', { role: labelOf(names.role, input.role) })),
		...single('meeting', input.meeting && t('register.set.meeting', { meeting: names.meeting ?? '—' })),
		...several('stage', input.stage, names.stage),
		...several('schedule', input.schedule, names.schedule),
		...several('punctuality', input.punctuality, names.punctuality),
		...several('outcome', input.outcome, names.outcome),
		...several('confidence', input.confidence, names.track),
		...several('assessment', input.assessment, names.track),
		...several('kind', input.kind, names.kind),
		...single('plan', input.plan && labelOf(names.plan, input.plan)),
		...single('obligation', input.obligation && labelOf(names.obligation, input.obligation)),
		...several('issuerLevel', input.issuerLevel, names.issuerLevel),
		...several('topic', input.topic, names.topic),
		...several('urgency', input.urgency, names.urgency),
		...several('tag', input.tag, []),
		...single('number', input.number && t('register.set.number', { count: input.number.length })),
		...single('dueFrom', input.dueFrom && t('register.set.dueFrom', { date: formatDate(locale, input.dueFrom) })),
		...single('dueTo', input.dueTo && t('register.set.dueTo', { date: formatDate(locale, input.dueTo) })),
		...yesOrNo('onControl'),
		...yesOrNo('restricted'),
		...flags.flatMap((name) => single(name, input[name] ? t(`register.filter.${name}`) : undefined)),
	];
}

function labelOf(options: readonly Option[], value: string): string {
	return options.find((option) => option.value === value)?.label ?? value;
}
