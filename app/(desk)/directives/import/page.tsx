import { notFound } from 'next/navigation';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { findScope } from '#server/access/scope.ts';
import { country } from '#server/directives/rules.ts';
import { importFields } from '#server/imports/fields.ts';
import { locales, translator } from '#server/platform/language.ts';
import { Import } from './_import.tsx';
import styles from './import.module.css';

/** Takes a register over from a sheet: choose the file, say what its columns are, look at every row, import. */
export default async function ImportRegister() {
	const { locale } = await readerPreferences();
	const t = translator(locale);
	// Whoever is signed out is led to the sign-in page before anything is said.
	await serverCaller();
	const actor = await currentActor();
	if (!actor || !findScope(actor, 'register.import')) notFound();
	return (
		<>
			<title>{t('imports.title')}</title>
			<PageHeader
				t={t}
				title={t('imports.title')}
				lead={t('imports.lead')}
				breadcrumbs={[{ label: t('register.title'), href: '/directives' }]}
			/>
			<noscript>
				<Notice tone="info" label={t('ui.notice.info')}>
					{t('imports.noScript')}
				</Notice>
			</noscript>
			<div className={styles.scripted}>
				<Texts locale={locale} namespaces={['imports', 'conflict']}>
					<Import
						fields={importFields.map((value) => ({ value, label: t(`summaries.export.${value}`) }))}
						levels={country().rules.issuerLevels.map(({ level, name }) => ({ value: level, label: name[locale] }))}
						languages={[locale, ...locales.filter((other) => other !== locale)].map((value) => ({
							value,
							label: t(`directive.language.${value}`),
						}))}
					/>
				</Texts>
			</div>
		</>
	);
}
