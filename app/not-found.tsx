import { LinkButton } from '#app/_ui/button.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { PlainShell } from '#app/(desk)/_shell/plain-shell.tsx';
import { translator } from '#server/platform/language.ts';

/** What does not exist and what lies outside one's reach look the same. */
export default async function NotFound() {
	const { locale, theme } = await readerPreferences();
	const t = translator(locale);
	return (
		<PlainShell t={t} locale={locale} theme={theme}>
			<title>{`${t('ui.missing.title')} · ${t('ui.product')}`}</title>
			<PageHeader t={t} title={t('ui.missing.title')} lead={t('ui.missing.lead')} />
			<LinkButton kind="primary" href="/">
				{t('ui.missing.home')}
			</LinkButton>
		</PlainShell>
	);
}
