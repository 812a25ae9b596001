/** A string, a part of a template or a regular expression of a source, without its delimiters. */
export type Literal = { line: number; text: string; kind: 'string' | 'regex' };

const token =
	/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|[\w$]+|[^\s\w$]/g;

/** After these a slash divides; after anything else it begins a regular expression. */
const ends = /[\w$)\]]$/;
const goesBefore = /^(?:return|typeof|case|in|of|yield|await)$/;

/** The literals of a source in TypeScript; templates are parted at what they interpolate, which is read by itself. */
export function literalsOf(source: string, from = 1): Literal[] {
	const found: Literal[] = [];
	const pattern = new RegExp(token);
	let before = '';
	for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
		const [said] = match;
		const line = from + source.slice(0, match.index).split('\n').length - 1;
		if (said.startsWith('//') || said.startsWith('/*')) continue;
		if (/^['"]/.test(said)) found.push({ line, text: said.slice(1, -1), kind: 'string' });
		else if (said.startsWith('`')) found.push(...partsOf(said.slice(1, -1), line));
		else if (said.length > 1 && said.startsWith('/')) {
			if (ends.test(before) && !goesBefore.test(before)) {
				pattern.lastIndex = match.index + 1;
				before = '/';
				continue;
			}
			found.push({ line, text: said.slice(1, said.lastIndexOf('/')), kind: 'regex' });
		}
		before = said;
	}
	return found;
}

function partsOf(template: string, line: number): Literal[] {
	return template
		.split(/\$\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/)
		.flatMap((part, index): Literal[] =>
			index % 2 === 0 ? [{ line, text: part, kind: 'string' }] : literalsOf(part, line),
		);
}
