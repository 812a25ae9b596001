import { LinkButton } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import type { Translate } from '#server/platform/language.ts';
import { registerPath } from './query.ts';

/** Nothing to show: because of the filters, or because nothing has been registered for this reader yet. */
export function EmptyRegister({ t, filtered, mayDraft }: { t: Translate; filtered: boolean; mayDraft: boolean }) {
	if (filtered) {
		return (
			<EmptyState
				title={t('register.empty.filtered.title')}
				icon="filter"
				actions={<LinkButton href={registerPath}>{t('register.empty.filtered.clear')}</LinkButton>}
			>
				<p>{t('register.empty.filtered.text')}</p>
			</EmptyState>
		);
	}
	return (
		<EmptyState
			title={t('register.empty.all.title')}
			icon="list"
			actions={
				mayDraft && (
					<>
						<LinkButton kind="primary" href="/meetings/new">
							{t('register.empty.all.meeting')}
						</LinkButton>
						<LinkButton href={`${registerPath}/new`}>{t('register.new')}</LinkButton>
					</>
				)
			}
		>
			<p>{t(mayDraft ? 'register.empty.all.draft' : 'register.empty.all.wait')}</p>
		</EmptyState>
	);
}
