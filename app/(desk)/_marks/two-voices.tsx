import { classes } from '#app/_ui/classes.ts';
import type { Confidence } from '#server/directives/vocabulary.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './two-voices.module.css';

/** Round, three-cornered and square: the three states differ in shape before they differ in colour. */
function Shape({ track, hollow }: { track: Confidence | null; hollow: boolean }) {
	return (
		<svg
			className={classes(styles.shape, track ? styles[track] : styles.unsaid, hollow && styles.hollow)}
			width="12"
			height="12"
			viewBox="0 0 12 12"
			aria-hidden="true"
			focusable="false"
		>
			{track === 'on_track' && <circle cx="6" cy="6" r="4.5" />}
			{track === 'at_risk' && <path d="M6 1.3 11 10.5H1z" />}
			{track === 'off_track' && <path d="M1.5 1.5h9v9h-9z" />}
			{track === null && <path d="M2 6h8" />}
		</svg>
	);
}

/** What the ministry says of itself: a hollow shape and the word. */
export function ConfidenceMark({ t, confidence }: { t: Translate; confidence: Confidence | null }) {
	return (
		<span className={styles.mark}>
			<Shape track={confidence} hollow />
			{t(`marks.track.${confidence ?? 'unsaid'}`)}
		</span>
	);
}

/** What the controller found: a full shape and the word. */
export function AssessmentMark({ t, assessment }: { t: Translate; assessment: Confidence | null }) {
	return (
		<span className={styles.mark}>
			<Shape track={assessment} hollow={false} />
			{t(`marks.track.${assessment ?? 'unassessed'}`)}
		</span>
	);
}

/** Self-report and assessment side by side; when they disagree, a frame and a word say so. */
export function TwoVoices({
	t,
	confidence,
	assessment,
	compact,
}: {
	t: Translate;
	confidence: Confidence | null;
	assessment: Confidence | null;
	/** For tables, whose header says whose voices these are: only the marks are seen. */
	compact?: boolean;
}) {
	const disagree = confidence !== null && assessment !== null && confidence !== assessment;
	return (
		<span className={classes(styles.voices, compact && styles.compact, disagree && styles.disagree)}>
			<span className={styles.voice} title={compact ? t('marks.selfReport') : undefined}>
				<span className={styles.who}>{t('marks.selfReport')}</span>
				<ConfidenceMark t={t} confidence={confidence} />
			</span>
			<span className={styles.voice} title={compact ? t('marks.assessment') : undefined}>
				<span className={styles.who}>{t('marks.assessment')}</span>
				<AssessmentMark t={t} assessment={assessment} />
			</span>
			{disagree && <span className={styles.word}>{t('marks.disagree')}</span>}
		</span>
	);
}
