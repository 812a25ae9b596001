import styles from './talk.module.css';

/** The words of a remark, with the people mentioned set off. */
export function RemarkText({ text, mentions }: { text: string; mentions: readonly string[] }) {
	let at = 0;
	const parts = partsOf(text, mentions).map((part) => {
		const key = at;
		at += part.words.length;
		return part.mention ? <strong key={key}>{part.words}</strong> : part.words;
	});
	return <p className={styles.text}>{parts}</p>;
}

type Part = { words: string; mention: boolean };

/** A text cut at every `@Name` of somebody mentioned, in any letter case. */
export function partsOf(text: string, mentions: readonly string[]): Part[] {
	const lower = text.toLocaleLowerCase();
	// Letter case may change a text's length in some languages: then nothing is set off rather than the wrong words.
	const names = lower.length === text.length ? mentions.map((name) => `@${name.toLocaleLowerCase()}`) : [];
	const parts: Part[] = [];
	let plain = '';
	for (let at = 0; at < text.length; ) {
		const name = names.filter((each) => lower.startsWith(each, at)).sort((a, b) => b.length - a.length)[0];
		if (name) {
			if (plain) parts.push({ words: plain, mention: false });
			parts.push({ words: text.slice(at, at + name.length), mention: true });
			plain = '';
		} else plain += text[at];
		at += name?.length ?? 1;
	}
	if (plain) parts.push({ words: plain, mention: false });
	return parts;
}
