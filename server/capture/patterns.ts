import { alphabets, furtherLetters } from '#server/capture/grammar/alphabets.ts';

/*
 * Regular expressions over prepared text. The classes of Unicode hold thousands of ranges, and hundreds of patterns
 * with them take seconds to compile; here they stand for the letters of the alphabets that capture reads.
 */

const upper = alphabets.map((one) => one.upper).join('');
const lower = alphabets.map((one) => one.lower).join('');
const classes: Record<string, string> = {
	'\\p{L}': `${upper}${lower}${furtherLetters}`,
	'\\p{N}': '0-9',
	'\\p{Lu}': upper,
	'\\p{Ll}': lower,
};

/** Writes the classes of Unicode out as ranges, within brackets and without. */
function writtenOut(source: string): string {
	let inside = false;
	return source.replace(/\\p\{(?:Lu|Ll|L|N)\}|\\.|\[|\]/g, (token) => {
		if (token === '[') inside = true;
		else if (token === ']') inside = false;
		const ranges = classes[token];
		if (!ranges) return token;
		return inside ? ranges : `[${ranges}]`;
	});
}

/** A regular expression from a source with `\p{…}` classes; a literal keeps its flags. */
export function regex(source: string | RegExp, flags = ''): RegExp {
	if (source instanceof RegExp) return new RegExp(writtenOut(source.source), source.flags.replace('u', ''));
	const own = flags.replace('u', '');
	// A pattern with a place of its own to go on from is not shared; `matches` begins anew each time.
	if (own.includes('y')) return new RegExp(writtenOut(source), own);
	let ofFlags = kept.get(own);
	if (!ofFlags) {
		ofFlags = new Map();
		kept.set(own, ofFlags);
	}
	let made = ofFlags.get(source);
	if (!made) {
		made = new RegExp(writtenOut(source), own);
		ofFlags.set(source, made);
	}
	return made;
}

/** A pattern made of words of a text, which has no end of them: it is not kept. */
export function regexOfText(source: string, flags = ''): RegExp {
	return new RegExp(writtenOut(source), flags);
}

/** Patterns come from grammars and names of organizations, so there is an end to them. */
const kept = new Map<string, Map<string, RegExp>>();

/** Spaces of a pattern as any space: "a b" reads over line breaks, "a ?b" also without one. */
export function spaced(say: string): string {
	let made = anySpace.get(say);
	if (made === undefined) {
		made = say.replaceAll(' ?', '\\s?').replaceAll(' ', '\\s+');
		anySpace.set(say, made);
	}
	return made;
}

const anySpace = new Map<string, string>();

/** Of what a language leaves unsaid: never found. */
export const unsaid = '(?!)';

/** What is made of each grammar, or of languages read together, is made once. */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
	const made = new WeakMap<Of, Made>();
	return (of) => {
		let one = made.get(of);
		if (one === undefined) {
			one = make(of);
			made.set(of, one);
		}
		return one;
	};
}

/** A pattern of a grammar as a regular expression that begins and ends at the edges of words. */
export function words(say: string, flags = 'g'): RegExp {
	return regex(`(?<![\\p{L}\\p{N}])(?:${spaced(say)})(?![\\p{L}\\p{N}])`, flags);
}

/**
 * Every match of a pattern that goes on from place to place. What `matchAll` gives; that copies its pattern at each
 * call, and most of the hundreds of patterns that a sentence is held to are not found in it.
 */
export function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
	pattern.lastIndex = 0;
	let match = pattern.exec(text);
	if (!match) return none;
	const found: RegExpExecArray[] = [];
	for (; match; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === '') pattern.lastIndex += 1;
	}
	return found;
}

const none: readonly RegExpExecArray[] = [];
