import { Notice } from '#app/_ui/notice.tsx';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import { formatDate } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';

/** What a reader without script gets: why nothing can be changed here, and the proposals to draft by. */
export function PlainProposals({ t, locale, capture }: { t: Translate; locale: Locale; capture: CaptureOutput }) {
	return (
		<Notice tone="warning" title={t('capture.plain.title')}>
			<p>{t('capture.plain.text')}</p>
			<ol>
				{capture.cards
					.filter(({ dropped }) => !dropped)
					.map((card) => (
						<li key={card.id}>
							<span lang={card.language}>{card.words}</span>
							{card.proposed?.leadName && ` — ${card.proposed.leadName}`}
							{card.deadline && ` — ${formatDate(locale, card.deadline)}`}
						</li>
					))}
			</ol>
		</Notice>
	);
}
