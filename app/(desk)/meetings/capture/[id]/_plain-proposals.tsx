import { Notice } from '#app/_ui/notice.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import { formatDate } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import type { CardChoices } from './_card-state.ts';

/** What a reader without script gets: why nothing can be changed here, and the proposals to draft by. */
export function PlainProposals({
	t,
	locale,
	capture,
	organizations,
}: {
	t: Translate;
	locale: Locale;
	capture: CaptureOutput;
	organizations: CardChoices['organizations'];
}) {
	// Who leads by now, whatever was read; the words of the text where nobody is chosen.
	const leadOf = ({ lead, proposed }: Card) =>
		organizations.find(({ value }) => value === lead)?.label ?? (lead || proposed?.leadName);
	return (
		<Notice tone="warning" title={t('capture.plain.title')}>
			<p>{t('capture.plain.text')}</p>
			<ol>
				{capture.cards
					.filter(({ dropped }) => !dropped)
					.map((card) => (
						<li key={card.id}>
							<span lang={card.language}>{card.words}</span>
							{leadOf(card) && ` — ${leadOf(card)}`}
							{card.deadline && ` — ${formatDate(locale, card.deadline)}`}
						</li>
					))}
			</ol>
		</Notice>
	);
}
