'use client';

import { Combobox } from '#app/_ui/combobox.tsx';
import { DescriptionList } from '#app/_ui/description-list.tsx';
import { Field } from '#app/_ui/field.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Preview } from './use-preview.ts';

/** How much is open of a person. */
export function OpenWork({ counts }: Pick<Preview, 'counts'>) {
	const t = useTexts('handover');
	const { underReview, ...moving } = counts;
	const items = Object.entries(moving).map(([name, count]) => ({ term: t(`counts.${name}`), value: String(count) }));
	return (
		<>
			<DescriptionList layout="grid" items={items} />
			{underReview > 0 && <p>{t('underReview', { count: String(underReview) })}</p>}
		</>
	);
}

/** Who takes it over. */
export function Successor({
	people,
	required,
	onChange,
}: Pick<Preview, 'people'> & { required: boolean; onChange: (id: string) => void }) {
	const t = useTexts('handover');
	if (people.length === 0) return <p>{t('nobody')}</p>;
	const items = people.map(({ id, name, position }) => ({
		value: id,
		label: name,
		...(position ? { hint: position } : {}),
	}));
	return (
		<Field name="toId" label={t('to')} required={required} optional={!required}>
			<Combobox items={items} onChange={onChange} />
		</Field>
	);
}
