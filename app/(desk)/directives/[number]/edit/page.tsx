import { notFound, redirect } from 'next/navigation';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { translator } from '#server/platform/language.ts';
import { formChoices } from '../../_form/choices.ts';
import { EditForm } from '../../_form/edit-form.tsx';
import { valuesOf } from '../../_form/values.ts';
import { isOpen, moveOf } from '../_moves.ts';

/** Corrects a directive's own data. Whoever may never do so finds nothing here; who may not now goes back. */
export default async function EditDirective({ params }: { params: Promise<{ number: string }> }) {
	const { number } = await params;
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const api = await serverCaller();
	const directive = await orNotFound(api.directives.read({ number: decodeURIComponent(number) }));
	const actor = await currentActor();
	if (!actor || !moveOf(directive, 'edit')) notFound();
	if (!isOpen(directive, 'edit')) redirect(`/directives/${directive.number}`);
	return (
		<>
			<title>{t('directive.editing', { number: directive.number })}</title>
			<PageHeader
				t={t}
				title={t('directive.editing', { number: directive.number })}
				lead={directive.title}
				breadcrumbs={[
					{ label: t('register.title'), href: '/directives' },
					{ label: directive.number, href: `/directives/${directive.number}` },
				]}
			/>
			<Stack>
				{directive.issuedAt && <Notice label={t('ui.notice.info')}>{t('directive.fixed')}</Notice>}
				<Panel>
					<Texts locale={locale} namespaces={['directives', 'conflict', 'drafting']}>
						<EditForm
							number={directive.number}
							version={directive.version}
							issued={directive.issuedAt !== null}
							start={valuesOf(directive)}
							choices={await formChoices(locale)}
							meetingId={directive.meeting?.id ?? null}
							personId={actor.personId}
						/>
					</Texts>
				</Panel>
			</Stack>
		</>
	);
}
