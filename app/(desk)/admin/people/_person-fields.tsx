'use client';

import { Field } from '#app/_ui/field.tsx';
import { Select, TextInput } from '#app/_ui/inputs.tsx';
import { languageOptions } from '#app/_ui/language-names.ts';
import { useTexts } from '#app/_ui/texts-provider.tsx';

export type About = { name: string; email: string; position: string; locale: 'kk' | 'ru' | 'en' };

/** Who somebody is, as the procedures take it. */
export function aboutOf(values: FormData): About {
	const text = (name: string) => String(values.get(name) ?? '').trim();
	return {
		name: text('name'),
		email: text('email'),
		position: text('position'),
		locale: text('locale') as About['locale'],
	};
}

export function PersonFields({ about }: { about: About }) {
	const t = useTexts('people');
	return (
		<>
			<Field name="name" label={t('fields.name')} help={t('fields.nameHelp')} required>
				<TextInput maxLength={200} autoComplete="off" defaultValue={about.name} />
			</Field>
			<Field name="email" label={t('fields.email')} help={t('fields.emailHelp')} required>
				<TextInput type="email" maxLength={254} autoComplete="off" defaultValue={about.email} />
			</Field>
			<Field name="position" label={t('fields.position')} optional>
				<TextInput maxLength={300} autoComplete="off" defaultValue={about.position} />
			</Field>
			<Field name="locale" label={t('fields.locale')} help={t('fields.localeHelp')} width="medium" required>
				<Select options={languageOptions} defaultValue={about.locale} />
			</Field>
		</>
	);
}
