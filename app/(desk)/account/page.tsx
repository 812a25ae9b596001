import type { Metadata } from 'next';
import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { DescriptionList } from '#app/_ui/description-list.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { PageHeader } from '#app/_ui/page-header.tsx';
import { Columns, Panel, Stack } from '#app/_ui/panel.tsx';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import { DeputiesPanel } from '#app/(desk)/_deputies/deputies-panel.tsx';
import type { AccountOutput } from '#server/people/outputs.ts';
import { formatInstant } from '#server/platform/dates.ts';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';
import { deviceOf } from './_device.ts';
import { PasswordForm } from './_password-form.tsx';
import { PositionForm } from './_position-form.tsx';
import { PreferencesForm } from './_preferences-form.tsx';
import { RoleList } from './_role-list.tsx';
import { SecondFactor } from './_second-factor.tsx';
import { SignOutOthers } from './_sign-out-others.tsx';

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await readerPreferences()).locale)('account.title') };
}

/** One's own account: password, second factor, language, and where one is signed in. */
export default async function AccountPage() {
	const { locale, theme } = await readerPreferences();
	const t = translator(locale);
	const caller = await serverCaller();
	const actor = await currentActor();
	const header = (
		<PageHeader t={t} title={t('account.title')} lead={t('account.lead', { email: actor?.email ?? '' })} />
	);
	if (actor?.memberships.length === 0) {
		return (
			<Stack>
				{header}
				<Notice tone="info" title={t('account.noRoles.title')} label={t('ui.notice.info')}>
					{t('account.noRoles.text')}
				</Notice>
			</Stack>
		);
	}
	const account = await caller.account.read();
	const deputies = account.mustChangePassword ? null : await caller.deputies.read({});
	return (
		<Texts locale={locale} namespaces={['account']}>
			<Stack>
				{header}
				{account.mustChangePassword ? (
					<ForcedChange t={t} account={account} />
				) : (
					<Columns kind="main-aside">
						<Stack>
							<PasswordPanel t={t} account={account} />
							<FactorPanel t={t} account={account} />
							{deputies && <DeputiesPanel t={t} locale={locale} deputies={deputies} />}
							<SessionsPanel t={t} locale={locale} account={account} />
						</Stack>
						<Stack>
							<ProfilePanel t={t} account={account} />
							<Panel title={t('account.preferences.title')}>
								<PreferencesForm locale={locale} theme={theme} />
							</Panel>
						</Stack>
					</Columns>
				)}
			</Stack>
		</Texts>
	);
}

type Part = { t: Translate; account: AccountOutput };

function ForcedChange({ t, account }: Part) {
	return (
		<>
			<Notice tone="warning" title={t('account.mustChange.title')} label={t('ui.notice.warning')}>
				{t('account.mustChange.text')}
			</Notice>
			<PasswordPanel t={t} account={account} />
		</>
	);
}

function PasswordPanel({ t, account }: Part) {
	return (
		<Panel title={t('account.password.title')} lead={t('account.password.lead')}>
			<PasswordForm email={account.email} forced={account.mustChangePassword} />
		</Panel>
	);
}

function FactorPanel({ t, account }: Part) {
	const on = account.twoFactorEnabled;
	return (
		<Panel
			title={t('account.factor.title')}
			lead={t(on ? 'account.factor.leadOn' : 'account.factor.leadOff')}
			actions={
				<Tag tone={on ? 'success' : 'neutral'} outlined>
					{t(on ? 'account.factor.on' : 'account.factor.off')}
				</Tag>
			}
		>
			<SecondFactor on={on} />
		</Panel>
	);
}

function ProfilePanel({ t, account }: Part) {
	return (
		<Panel title={t('account.profile.title')} lead={t('account.profile.byAdministrator')}>
			<Stack>
				<DescriptionList
					layout="above"
					items={[
						{ term: t('account.profile.name'), value: account.name },
						{ term: t('account.profile.email'), value: account.email },
						{
							term: t('account.profile.roles'),
							value: <RoleList t={t} memberships={account.memberships} />,
						},
					]}
				/>
				<PositionForm position={account.position ?? ''} />
			</Stack>
		</Panel>
	);
}

function SessionsPanel({ t, locale, account }: Part & { locale: Locale }) {
	type Line = AccountOutput['sessions'][number];
	const words = { unknown: t('account.sessions.unknown'), program: t('account.sessions.program') };
	const columns: Column<Line>[] = [
		{
			key: 'device',
			header: t('account.sessions.device'),
			primary: true,
			cell: (line) => (
				<>
					{deviceOf(line.userAgent, words)} {line.current && <Tag tone="accent">{t('account.sessions.current')}</Tag>}
				</>
			),
		},
		{ key: 'address', header: t('account.sessions.address'), cell: (line) => line.address },
		{ key: 'started', header: t('account.sessions.started'), cell: (line) => formatInstant(locale, line.startedAt) },
		{ key: 'used', header: t('account.sessions.used'), cell: (line) => formatInstant(locale, line.usedAt) },
	];
	return (
		<Panel
			title={t('account.sessions.title')}
			actions={account.sessions.length > 1 ? <SignOutOthers /> : undefined}
			flush
		>
			<DataTable
				t={t}
				caption={t('account.sessions.title')}
				columns={columns}
				rows={account.sessions}
				rowKey={(line) => line.id}
			/>
		</Panel>
	);
}
