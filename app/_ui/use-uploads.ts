import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetFile, NotTaken, sendFile, type UploadedFile } from './send-file.ts';

/** One file in the list of an upload. */
export type Upload = {
	key: number;
	name: string;
	size: number;
	state: 'waiting' | 'sending' | 'done' | 'refused';
	/** Bytes on their way. */
	sent: number;
	/** Why it was refused. */
	problem?: string;
	/** What the server calls it, once it is there. */
	taken?: UploadedFile;
	/** The file itself; absent for one that a draft brought back. */
	source?: File;
};

/** Sentences that the list itself says; the others come from the server. */
export type UploadWords = { lost: string; empty: string; tooLarge: string };

/** So many files are on their way at once; the others wait. */
const atOnce = 2;

/** Files that a person chose, each on its way by itself: it can be cancelled, tried again and taken back. */
export function useUploads({
	address,
	largest,
	words,
	start,
}: {
	address: string;
	/** In bytes. */
	largest: number;
	words: UploadWords;
	/** What a draft brought back. */
	start: readonly UploadedFile[];
}) {
	const [uploads, setUploads] = useState<readonly Upload[]>(() =>
		start.map((taken, key) => ({ key, name: taken.name, size: taken.size, state: 'done', sent: taken.size, taken })),
	);
	const nextKey = useRef(start.length);
	const underWay = useRef(new Map<number, AbortController>());

	const change = useCallback((key: number, to: Partial<Upload>) => {
		setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)));
	}, []);

	const send = useCallback(
		async ({ key, source }: Upload) => {
			if (!source) return;
			const controller = new AbortController();
			underWay.current.set(key, controller);
			change(key, { state: 'sending', sent: 0 });
			try {
				const { signal } = controller;
				const taken = await sendFile(address, source, { progress: (sent) => change(key, { sent }), signal });
				change(key, { state: 'done', taken, name: taken.name, sent: taken.size });
			} catch (error) {
				if (error instanceof NotTaken) change(key, { state: 'refused', problem: error.sentence ?? words.lost });
			} finally {
				underWay.current.delete(key);
			}
		},
		[address, change, words.lost],
	);

	useEffect(() => {
		const free = atOnce - underWay.current.size;
		const waiting = uploads.filter(({ key, state }) => state === 'waiting' && !underWay.current.has(key));
		for (const upload of waiting.slice(0, free)) void send(upload);
	}, [uploads, send]);

	useEffect(() => {
		const running = underWay.current;
		return () => {
			for (const controller of running.values()) controller.abort();
		};
	}, []);

	function add(files: Iterable<File>): Upload[] {
		const added = [...files].map((source): Upload => {
			const problem = source.size === 0 ? words.empty : source.size > largest ? words.tooLarge : undefined;
			const told = problem ? ({ state: 'refused', problem } as const) : ({ state: 'waiting' } as const);
			return { key: nextKey.current++, name: source.name, size: source.size, sent: 0, source, ...told };
		});
		setUploads((before) => [...before, ...added]);
		return added;
	}

	/** Cancels what is on its way, takes back what is there, forgets what was refused. */
	function remove({ key, taken }: Upload): void {
		underWay.current.get(key)?.abort();
		if (taken) forgetFile(address, taken.id);
		setUploads((before) => before.filter((upload) => upload.key !== key));
	}

	return { uploads, add, remove, retry: ({ key }: Upload) => change(key, { state: 'waiting', sent: 0 }) };
}
