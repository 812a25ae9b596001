import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Field } from '#app/_ui/field.tsx';
import { TextInput } from '#app/_ui/inputs.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { PlainShell } from '#app/(desk)/_shell/plain-shell.tsx';
import { actorFromHeaders } from '#server/people/actor.ts';
import { type Translate, translator } from '#server/platform/language.ts';
import { pathWithin } from '#server/platform/origin.ts';
import { Card, CardForm } from './_card.tsx';
import { readTyped, typedCookie } from './_form-answer.ts';

type Search = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('signIn.title') };
}

/** Signing in with e-mail and password. The form works without script. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
	const [{ locale, theme }, search, jar] = await Promise.all([readerPreferences(), searchParams, cookies()]);
	const t = translator(locale);
	const returnTo = pathWithin(one(search.returnTo));
	if (await actorFromHeaders(await headers())) redirect(returnTo);
	const { email = '' } = readTyped(jar.get(typedCookie)?.value);
	const refused = one(search.refused);
	return (
		<PlainShell t={t} locale={locale} theme={theme}>
			<Card
				title={t('signIn.title')}
				lead={t('signIn.lead')}
				refused={refusalOf(t, refused, one(search.minutes))}
				note={noteOf(t, returnTo, one(search.signedOut) !== undefined)}
				foot={t('signIn.forgotten')}
			>
				<CardForm action="/sign-in/enter" submit={t('signIn.submit')}>
					<input type="hidden" name="returnTo" value={returnTo} />
					<Field name="email" label={t('signIn.email')} required>
						<TextInput type="email" autoComplete="username" autoFocus={!email} maxLength={254} defaultValue={email} />
					</Field>
					<Field name="password" label={t('signIn.password')} required>
						<TextInput type="password" autoComplete="current-password" autoFocus={Boolean(email)} maxLength={128} />
					</Field>
				</CardForm>
			</Card>
		</PlainShell>
	);
}

function one(value: string | string[] | undefined): string | undefined {
	return Array.isArray(value) ? value[0] : value;
}

function refusalOf(t: Translate, why: string | undefined, minutes = '1') {
	const said = { title: t('signIn.refused.title'), label: t('ui.notice.danger') };
	if (why === 'busy') return { ...said, text: t('errors.busy') };
	if (why !== 'invalid' && why !== 'limit' && why !== 'over') return undefined;
	const values = { minutes: Math.min(Math.max(Number.parseInt(minutes, 10) || 1, 1), 60) };
	return { ...said, text: t(`signIn.refused.${why}`, values) };
}

function noteOf(t: Translate, returnTo: string, signedOut: boolean) {
	if (signedOut) return { label: t('ui.notice.info'), text: t('signIn.signedOut') };
	return returnTo === '/' ? undefined : { label: t('ui.notice.info'), text: t('signIn.returning') };
}
