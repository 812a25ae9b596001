'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { Select } from '#app/_ui/inputs.tsx';
import { languageOptions } from '#app/_ui/language-names.ts';
import { useTexts } from '#app/_ui/texts-provider.tsx';

type Locale = 'kk' | 'ru' | 'en';
type Theme = 'system' | 'light' | 'dark';

/** Language and theme, kept with the account and on this device at once. */
export function PreferencesForm({ locale, theme }: { locale: Locale; theme: Theme }) {
	const t = useTexts('account');
	const client = useTRPCClient();
	const themes = (['system', 'light', 'dark'] as const).map((value) => ({
		value,
		label: t(`preferences.themes.${value}`),
	}));

	async function save(values: FormData) {
		const chosen = { locale: values.get('locale') as Locale, theme: values.get('theme') as Theme };
		try {
			await client.account.changePreferences.mutate(chosen);
		} catch (error) {
			return problemsOf(error);
		}
		await fetch('/preferences', { method: 'POST', body: new URLSearchParams(chosen), redirect: 'manual' });
		// The whole page speaks the new language, its frame included.
		window.location.reload();
		return undefined;
	}

	return (
		<Form onSubmit={save} submitLabel={t('preferences.save')} kind="secondary" label={t('preferences.title')}>
			<Field name="locale" label={t('preferences.locale')} help={t('preferences.localeHelp')}>
				<Select options={languageOptions} defaultValue={locale} />
			</Field>
			<Field name="theme" label={t('preferences.theme')}>
				<Select options={themes} defaultValue={theme} />
			</Field>
		</Form>
	);
}
