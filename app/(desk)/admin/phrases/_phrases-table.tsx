import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import type { PhraseRow } from '#server/phrases/outputs.ts';
import { formatDate, formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { DecidePhrase } from './_decide-phrase.tsx';

/** Learned phrases, each with what it is to mean, where it was seen, and the decision. */
export function PhrasesTable({ t, locale, rows }: { t: Translate; locale: Locale; rows: PhraseRow[] }) {
	return (
		<DataTable t={t} caption={t('phrases.title')} columns={columnsOf(t, locale)} rows={rows} rowKey={(row) => row.id} />
	);
}

function columnsOf(t: Translate, locale: Locale): Column<PhraseRow>[] {
	return [
		{
			key: 'phrase',
			header: t('phrases.column.phrase'),
			primary: true,
			cell: (row) => <q lang={row.language}>{row.phrase}</q>,
		},
		{
			key: 'meaning',
			header: t('phrases.column.meaning'),
			cell: (row) =>
				row.organization
					? t('phrases.names', { organization: row.organization.name })
					: row.meaning && meaningInWords(t, locale, row.meaning),
		},
		{
			key: 'seen',
			header: t('phrases.column.seen'),
			width: 'narrow',
			cell: (row) => t('phrases.seen', { count: row.seen }),
		},
		{
			key: 'example',
			header: t('phrases.column.example'),
			width: 'wide',
			cell: (row) => {
				const example = row.examples.at(-1);
				if (!example) return null;
				const date = example.deadline && formatDate(locale, example.deadline);
				return (
					<>
						<span lang={row.language}>{example.quote}</span>
						{date && row.kind === 'deadline' && ` → ${date}`}
					</>
				);
			},
		},
		{
			key: 'who',
			header: t('phrases.column.who'),
			cell: (row) => {
				const [name, at] = row.decidedAt ? [row.decidedBy, row.decidedAt] : [row.proposedBy, row.proposedAt];
				return `${name ?? '—'}, ${formatInstant(locale, at)}`;
			},
		},
		{
			key: 'act',
			header: t('phrases.column.act'),
			// A meaning to choose is a sentence, and is read whole.
			width: 'wide',
			screenOnly: true,
			cell: (row) => (
				<DecidePhrase
					id={row.id}
					version={row.version}
					phrase={row.phrase}
					state={row.state}
					meanings={row.kind === 'deadline' ? optionsOf(t, locale, row) : []}
				/>
			),
		},
	];
}

type Meaning = NonNullable<PhraseRow['meaning']>;

/** A meaning as an option: its value is the meaning itself, its label the sentence. */
function optionsOf(t: Translate, locale: Locale, row: PhraseRow): Option[] {
	const known = row.meaning ? [row.meaning, ...row.meanings] : row.meanings;
	const distinct = new Map(known.map((meaning) => [JSON.stringify(meaning), meaning]));
	return [...distinct].map(([value, meaning]) => ({ value, label: meaningInWords(t, locale, meaning) }));
}

function meaningInWords(t: Translate, locale: Locale, meaning: Meaning): string {
	if (meaning.kind !== 'day_of_year') return t(`phrases.meaning.${meaning.kind}`, { count: meaning.count });
	const date = `2024-${String(meaning.month).padStart(2, '0')}-${String(meaning.day).padStart(2, '0')}`;
	const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
		new Date(`${date}T00:00:00Z`),
	);
	return t('phrases.meaning.day_of_year', { day });
}
