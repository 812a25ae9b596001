import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { LinkButton } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { TextInput } from '#app/_ui/inputs.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { PlainShell } from '#app/(desk)/_shell/plain-shell.tsx';
import { isOffered } from '#server/people/first-administrator.ts';
import { longestPassword, shortestPassword } from '#server/people/passwords.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import { sentenceOf } from '#server/platform/sentences.ts';
import { Card, CardForm } from '../sign-in/_card.tsx';
import { readTyped, typedCookie } from '../sign-in/_form-answer.ts';

type Search = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('signIn.welcome.title') };
}

/** Behind the link that an empty installation prints at its start: the account that makes all others. */
export default async function WelcomePage({ searchParams }: { searchParams: Promise<Search> }) {
	const [{ locale, theme }, search, jar] = await Promise.all([readerPreferences(), searchParams, cookies()]);
	const t = translator(locale);
	const token = [search.token].flat()[0] ?? '';
	if (!(await isOffered(token))) {
		return (
			<PlainShell t={t} locale={locale} theme={theme}>
				<LinkIsOver t={t} />
			</PlainShell>
		);
	}
	const { name = '', email = '' } = readTyped(jar.get(typedCookie)?.value);
	const reason = [search.refused].flat()[0];
	const limits = { shortest: shortestPassword, longest: longestPassword };
	return (
		<PlainShell t={t} locale={locale} theme={theme}>
			<Card
				title={t('signIn.welcome.title')}
				lead={t('signIn.welcome.lead')}
				refused={
					reason
						? {
								title: t('signIn.welcome.refused'),
								label: t('ui.notice.danger'),
								text: sentenceOf(locale, reason, limits),
							}
						: undefined
				}
			>
				<CardForm action="/welcome/create" submit={t('signIn.welcome.submit')}>
					<input type="hidden" name="token" value={token} />
					<Field name="name" label={t('signIn.welcome.name')} required>
						<TextInput autoComplete="name" maxLength={200} defaultValue={name} />
					</Field>
					<Field name="email" label={t('signIn.welcome.email')} required>
						<TextInput type="email" autoComplete="username" maxLength={254} defaultValue={email} />
					</Field>
					<Field name="password" label={t('signIn.welcome.password')} help={t('signIn.welcome.passwordHelp')} required>
						<TextInput type="password" autoComplete="new-password" minLength={12} maxLength={128} />
					</Field>
				</CardForm>
			</Card>
		</PlainShell>
	);
}

function LinkIsOver({ t }: { t: Translate }) {
	return (
		<Stack>
			<PageHeader t={t} title={t('signIn.welcome.overTitle')} lead={t('signIn.welcome.overLead')} />
			<LinkButton kind="primary" href="/sign-in">
				{t('signIn.welcome.toSignIn')}
			</LinkButton>
		</Stack>
	);
}
