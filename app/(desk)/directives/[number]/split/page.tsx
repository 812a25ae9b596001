import { notFound, redirect } from 'next/navigation';
import { currentActor, orNotFound, serverCaller } from '#app/_trpc/caller.ts';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Texts } from '#app/_ui/texts.tsx';
import { translator } from '#server/platform/language.ts';
import { formChoices } from '../../_form/choices.ts';
import { isOpen, moveOf } from '../_moves.ts';
import { SplitForm } from './_split-form.tsx';

/** Splits a directive into parts. Whoever may never do so finds nothing here; who may not now goes back. */
export default async function SplitDirective({ params }: { params: Promise<{ number: string }> }) {
	const { number } = await params;
	const { locale } = await readerPreferences();
	const t = translator(locale);
	const api = await serverCaller();
	const directive = await orNotFound(api.directives.read({ number: decodeURIComponent(number) }));
	const actor = await currentActor();
	if (!actor || !moveOf(directive, 'split')) notFound();
	if (!isOpen(directive, 'split')) redirect(`/directives/${directive.number}`);
	const issued = directive.issuedAt !== null;
	const { organizations } = await formChoices(locale);
	const coExecutors = directive.parts.filter(({ role }) => role === 'co');
	return (
		<>
			<title>{t('directive.splitting', { number: directive.number })}</title>
			<PageHeader
				t={t}
				title={t('directive.splitting', { number: directive.number })}
				lead={directive.title}
				breadcrumbs={[
					{ label: t('register.title'), href: '/directives' },
					{ label: directive.number, href: `/directives/${directive.number}` },
				]}
			/>
			<Stack>
				<Notice label={t('ui.notice.info')}>{t(issued ? 'directive.splitIssued' : 'directive.splitDraft')}</Notice>
				<Panel>
					<Texts locale={locale} namespaces={['directives', 'conflict']}>
						<SplitForm
							number={directive.number}
							version={directive.version}
							issued={issued}
							words={directive.words}
							language={directive.language}
							lead={directive.lead?.code ?? ''}
							coExecutors={coExecutors.map(({ organization, part, dueOn }) => ({
								organization: organization.code,
								part,
								dueOn,
							}))}
							organizations={organizations}
							after={directive.meeting ? `/meetings/${directive.meeting.id}` : '/directives'}
							personId={actor.personId}
						/>
					</Texts>
				</Panel>
			</Stack>
		</>
	);
}
