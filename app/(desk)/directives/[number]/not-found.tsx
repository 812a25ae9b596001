import { LinkButton } from '#app/_ui/button.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { translator } from '#server/platform/language.ts';

/** A number that does not exist and one outside the reader's access look the same. */
export default async function NoDirective() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	return (
		<>
			<title>{t('directive.missing.title')}</title>
			<PageHeader t={t} title={t('directive.missing.title')} lead={t('directive.missing.text')} />
			<LinkButton kind="primary" href="/directives">
				{t('directive.missing.register')}
			</LinkButton>
		</>
	);
}
