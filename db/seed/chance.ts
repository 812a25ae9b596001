const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Repeatable chance: the same seed gives the same throws on every machine. */
export type Chance = {
	/** 0 ≤ x < 1. */
	next(): number;
	/** A whole number, both ends included. */
	between(least: number, most: number): number;
	/** True that often, 0…1. */
	happens(share: number): boolean;
	of<T>(items: readonly T[]): T;
	/** An id as the product makes them, for something made at that time. */
	id(milliseconds: number): string;
};

/** A source of chance for one thing of a seeded government, apart from all others. */
export function chanceOf(seed: string, part: number): Chance {
	let state = part;
	for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
	const word = () => {
		// Mulberry32: small, quick and even enough for a load test.
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	for (let round = 0; round < 3; round += 1) word();
	const next = () => word() / 4_294_967_296;
	return {
		next,
		between: (least, most) => least + Math.floor(next() * (most - least + 1)),
		happens: (share) => next() < share,
		of: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
		id(milliseconds) {
			let text = '';
			for (let rest = milliseconds, i = 0; i < 10; i += 1, rest = Math.floor(rest / 32))
				text = alphabet[rest % 32] + text;
			for (let i = 0; i < 4; i += 1) {
				const bits = word();
				for (let shift = 0; shift < 20; shift += 5) text += alphabet[(bits >>> shift) & 31];
			}
			return text;
		},
	};
}
