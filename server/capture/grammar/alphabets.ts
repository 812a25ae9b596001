/*
 * The letters of the languages: what word processors and keyboards make of them, and by which of them items are
 * marked. A language whose letters stand here adds nothing.
 */

type Alphabet = {
	/** Capitals and small letters, as ranges of a class. */
	upper: string;
	lower: string;
	/** The letters by which items are marked, "a)"; with these the first begins a list. */
	marks: { upper: string; lower: string; first: string };
	/** Letters that may follow the number of an item without a space: "1.Министерству". */
	unspaced?: { upper: string; lower: string };
};

const latin: Alphabet = {
	upper: 'A-ZÀ-ÖØ-Þ',
	lower: 'a-zß-öø-ÿ',
	marks: { upper: 'A-Z', lower: 'a-z', first: 'a' },
};

const russian: Alphabet = {
	upper: 'А-ЯЁ',
	lower: 'а-яё',
	marks: { upper: 'А-Я', lower: 'а-я', first: 'а' },
	unspaced: { upper: 'А-ЯЁ', lower: 'а-яё' },
};

/** The letters that Kazakh adds to those of Russian. */
const kazakh: Alphabet = {
	upper: 'ӘҒҚҢӨҰҮІҺ',
	lower: 'әғқңөұүіһ',
	marks: { upper: 'ӘІҢҒҮҰҚӨҺ', lower: 'әіңғүұқөһ', first: '' },
	unspaced: { upper: 'ӘІҢҒҮҰҚӨҺ', lower: '' },
};

export const alphabets: readonly Alphabet[] = [latin, russian, kazakh];

/** Any letter of a script with its extensions, as ranges of a class. */
export const furtherLetters = 'Ā-ɏЀ-ԯ';

/** The classes of one letter by which the script of a word is told. */
export const latinLetter = '[a-z]';
export const cyrillicLetter = `[${russian.lower}${kazakh.lower}]`;

/** Letters and spaces as older systems wrote them, a byte each. */
export const oneByteLetters = /[а-яё\s]/giu;

/** Letters that word processors write as letter and mark. */
export const composed: Readonly<Record<string, string>> = {
	'и\u0306': 'й',
	'И\u0306': 'Й',
	'е\u0308': 'ё',
	'Е\u0308': 'Ё',
};

/** Latin letters and others that keyboards put into Cyrillic words: «бекiтiлсiн», “əкімдік”. */
export const twins: Readonly<Record<string, string>> = {
	...{ i: 'і', I: 'І', a: 'а', A: 'А', e: 'е', E: 'Е', o: 'о', O: 'О', p: 'р', P: 'Р', c: 'с', C: 'С' },
	...{ x: 'х', X: 'Х', y: 'у', h: 'һ', ə: 'ә', Ə: 'Ә' },
};

/** Small letters that are read as one: writers take either. */
export const readAs: Readonly<Record<string, string>> = { ё: 'е' };

/** Letters of Roman numerals and those of another script that look like them. */
export const romanLetters = 'ivxIVXІі';
