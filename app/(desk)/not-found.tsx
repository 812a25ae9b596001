import { LinkButton } from '#app/_ui/button.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { translator } from '#server/platform/language.ts';

/** What a signed-in reader finds where there is nothing, or nothing for him: the desk stays around it. */
export default async function NotFound() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	return (
		<>
			<title>{`${t('ui.missing.title')} · ${t('ui.product')}`}</title>
			<PageHeader t={t} title={t('ui.missing.title')} lead={t('ui.missing.lead')} />
			<LinkButton kind="primary" href="/">
				{t('ui.missing.home')}
			</LinkButton>
		</>
	);
}
