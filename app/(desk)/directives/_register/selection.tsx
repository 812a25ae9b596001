'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useHydrated } from '#app/_ui/use-hydrated.ts';
import styles from './selection.module.css';

/** A row that can be selected: its number and the version that is shown. */
export type Selectable = { number: string; version: number };

type State = {
	rows: readonly Selectable[];
	chosen: readonly Selectable[];
	choose: (numbers: readonly string[], chosen: boolean) => void;
};

const Chosen = createContext<State | null>(null);

/** Keeps which of the rows shown are selected. What is no longer shown is no longer selected. */
export function Selection({ rows, children }: { rows: readonly Selectable[]; children: ReactNode }) {
	const [numbers, setNumbers] = useState<ReadonlySet<string>>(new Set());
	const state = useMemo(
		() => ({
			rows,
			chosen: rows.filter(({ number }) => numbers.has(number)),
			choose: (some: readonly string[], chosen: boolean) =>
				setNumbers((before) => {
					const next = new Set(before);
					for (const number of some) {
						if (chosen) next.add(number);
						else next.delete(number);
					}
					return next;
				}),
		}),
		[rows, numbers],
	);
	return <Chosen.Provider value={state}>{children}</Chosen.Provider>;
}

/** The selection around it. */
export function useSelection(): State {
	const state = useContext(Chosen);
	if (!state) throw new Error('A selection stands around its rows.');
	return state;
}

/** Selects one row. Without script nothing could be done with a selection, so there is no box. */
export function RowBox({ number, label }: { number: string; label: string }) {
	const { chosen, choose } = useSelection();
	if (!useHydrated()) return <span className={styles.box} />;
	return (
		<label className={styles.box}>
			<input
				type="checkbox"
				aria-label={label}
				checked={chosen.some((row) => row.number === number)}
				onChange={(event) => choose([number], event.target.checked)}
			/>
		</label>
	);
}
