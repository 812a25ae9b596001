'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useRef, useState, useTransition } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx';
import styles from './_road-map.module.css';

/**
 * Moves a milestone up or down the road map: by two buttons, or by the arrow keys while one of them has the focus.
 * The focus stays with the milestone, and readers by ear are told its new place.
 */
export function MilestonePlace({
	id,
	version,
	name,
	place,
	count,
}: {
	id: string;
	version: number;
	name: string;
	/** From zero. */
	place: number;
	count: number;
}) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const router = useRouter();
	const [told, setTold] = useState('');
	const [pending, begin] = useTransition();
	const frame = useRef<HTMLSpanElement>(null);
	const focusOn = useRef<string | null>(null);

	// The row has moved in the page, which takes the focus away: it goes back to the same button.
	useEffect(() => {
		if (focusOn.current === null) return;
		const wanted = `[data-way="${focusOn.current}"]`;
		frame.current?.querySelector<HTMLElement>(wanted)?.focus();
		focusOn.current = null;
		setTold(t('place.now', { name, place: String(place + 1), count: String(count) }));
	}, [place, count, name, t]);

	function move(way: 'up' | 'down') {
		const to = place + (way === 'up' ? -1 : 1);
		if (pending) return;
		if (to < 0 || to >= count) return setTold(t(`place.${way === 'up' ? 'first' : 'last'}`, { name }));
		begin(async () => {
			try {
				await client.milestones.reorder.mutate({ id, version, place: to });
				focusOn.current = way;
			} catch (error) {
				setTold(refusedBy(error)?.message ?? t('place.failed'));
			}
			router.refresh();
		});
	}

	function onKeyDown(event: KeyboardEvent) {
		if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
		event.preventDefault();
		move(event.key === 'ArrowUp' ? 'up' : 'down');
	}

	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset would frame two small buttons as a form of their own
		<span className={styles.place} role="group" aria-label={t('place.of', { name })} ref={frame} onKeyDown={onKeyDown}>
			{(['up', 'down'] as const).map((way) => (
				<Button
					key={way}
					kind="quiet"
					size="small"
					icon={way}
					iconOnly
					data-way={way}
					aria-disabled={pending || (way === 'up' ? place === 0 : place === count - 1)}
					onClick={() => move(way)}
				>
					{t(`place.${way}`, { name })}
				</Button>
			))}
			<span role="status">
				<VisuallyHidden>{told}</VisuallyHidden>
			</span>
		</span>
	);
}
