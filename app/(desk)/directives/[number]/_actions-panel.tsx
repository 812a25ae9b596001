import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import type { AllowedMove } from '#server/directives/outputs.ts';
import styles from './_actions-panel.module.css';
import { OpenActions } from './_open-actions.tsx';
import type { Told } from './_told.ts';

/** What the reader may do now, and why not what the reader's roles hold but the moment does not allow. */
export function ActionsPanel({ t, locale, directive, personId }: Told & { personId: string }) {
	const held = directive.allowedMoves;
	if (held.length === 0) return null;
	const open = held.some(({ allowed }) => allowed);
	const hindered = held.filter(({ allowed }) => !allowed);
	return (
		<Panel title={t('directive.actions.title')}>
			<Texts locale={locale} namespaces={['directives', 'conflict']}>
				<div className={styles.actions}>
					{open ? (
						<OpenActions t={t} locale={locale} directive={directive} personId={personId} />
					) : (
						<p className={styles.none}>{t('directive.actions.none')}</p>
					)}
					<NotOpen t={t} moves={hindered} />
				</div>
			</Texts>
		</Panel>
	);
}

/** Needs no reason: that the controller decides without a proposal, that nobody has asked for or sent or owns anything. */
const plain = ['wrong_stage', 'controller_decides', 'extension_missing', 'contribution_missing', 'milestone_none'];

/** Reasons that a person can do something about stand in sight; those of another stage are folded away. */
function NotOpen({ t, moves }: { t: Told['t']; moves: readonly AllowedMove[] }) {
	const near = moves.filter(({ reason }) => !plain.includes(reason ?? ''));
	const far = moves.filter(({ reason }) => reason === 'wrong_stage');
	return (
		<>
			{near.length > 0 && (
				<ul className={styles.reasons}>
					{near.map(({ move, because }) => (
						<li key={move}>
							<strong>{t(`directive.move.${move}`)}</strong>: {because}
						</li>
					))}
				</ul>
			)}
			{far.length > 0 && (
				<Disclosure summary={t('directive.actions.otherStages', { count: far.length })}>
					<ul className={styles.reasons}>
						{far.map(({ move }) => (
							<li key={move}>{t(`directive.move.${move}`)}</li>
						))}
					</ul>
					<p className={styles.none}>{far[0]?.because}</p>
				</Disclosure>
			)}
		</>
	);
}
