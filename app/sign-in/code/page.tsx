import type { Metadata } from 'next';
import Link from 'next/link';
import { Field } from '#app/_ui/field.tsx';
import { TextInput } from '#app/_ui/inputs.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { withQuery } from '#app/_ui/query.ts';
import { PlainShell } from '#app/(desk)/_shell/plain-shell.tsx';
import { translator } from '#server/platform/language.ts';
import { pathWithin } from '#server/platform/origin.ts';
import { Card, CardForm } from '../_card.tsx';

type Search = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('signIn.code.title') };
}

/** The second step of signing in, for accounts with an authenticator app. */
export default async function CodePage({ searchParams }: { searchParams: Promise<Search> }) {
	const [{ locale, theme }, search] = await Promise.all([readerPreferences(), searchParams]);
	const t = translator(locale);
	const returnTo = pathWithin([search.returnTo].flat()[0]);
	const wrong = search.refused !== undefined;
	const back = withQuery('/sign-in', { returnTo: returnTo === '/' ? undefined : returnTo });
	return (
		<PlainShell t={t} locale={locale} theme={theme}>
			<Card
				title={t('signIn.code.title')}
				lead={t('signIn.code.lead')}
				refused={
					wrong
						? { title: t('signIn.refused.title'), label: t('ui.notice.danger'), text: t('signIn.refused.code') }
						: undefined
				}
				foot={<Link href={back}>{t('signIn.code.back')}</Link>}
			>
				<CardForm action="/sign-in/code/enter" submit={t('signIn.code.submit')}>
					<input type="hidden" name="returnTo" value={returnTo} />
					<Field name="code" label={t('signIn.code.label')} help={t('signIn.code.help')} width="medium" required>
						<TextInput autoComplete="one-time-code" autoFocus maxLength={20} spellCheck={false} />
					</Field>
				</CardForm>
			</Card>
		</PlainShell>
	);
}
