import { useCallback, useEffect, useRef, useState } from 'react';
import type { About } from '#server/minutes/inputs.ts';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import type { Act } from './_deck.ts';
import { forgetLeft, type Left, leftBehind } from './_unsaved.ts';

/**
 * What a closed tab did not send comes back on top of what the server keeps; where somebody has saved since, it is
 * offered.
 */
export function useLeft(capture: CaptureOutput, act: (act: Act) => void, setAbout: (about: About) => void) {
	const { id } = capture;
	const [left, setLeft] = useState<Left | null>(null);
	const put = useCallback(
		({ cards, about }: Left) => {
			act({ do: 'replace', cards });
			setAbout(about);
		},
		[act, setAbout],
	);
	const asked = useRef(false);
	useEffect(() => {
		// Later on what this browser holds is this tab's own work.
		if (asked.current) return;
		asked.current = true;
		const found = leftBehind(id, capture);
		if (found?.certain) put(found);
		else setLeft(found);
	}, [id, capture, put]);
	const done = () => {
		forgetLeft(id);
		setLeft(null);
	};
	return {
		left,
		takeOver: () => {
			if (left) put(left);
			done();
		},
		leave: done,
	};
}
