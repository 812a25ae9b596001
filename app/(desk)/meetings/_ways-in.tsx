import { Tabs } from '#app/_ui/tabs.tsx';
import type { Translate } from '#server/platform/language.ts';

/** Two ways to register a meeting: from its minutes, or by hand. */
export function WaysIn({ t, current }: { t: Translate; current: 'capture' | 'hand' }) {
	return (
		<Tabs
			label={t('capture.ways')}
			items={[
				{ href: '/meetings/capture', label: t('capture.fromText'), current: current === 'capture' },
				{ href: '/meetings/new', label: t('capture.byHand'), current: current === 'hand' },
			]}
		/>
	);
}
