import type { Folded, Span } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { once, regex, spaced, unsaid } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import { sign } from '#server/capture/reading.ts';

/** "Decision: the Ministry to …", "to instruct the Ministry to …": what stands before the act itself. */
export function prefixOf(
	text: Folded,
	clause: Span,
	reader: Reader,
	minutes: boolean,
): { from: number; decides: boolean } {
	const low = text.low.slice(clause.start, Math.min(clause.end, clause.start + 120));
	// The chairman: "The department must …": who speaks is not addressed.
	const speaker = quoting.exec(low);
	// «Поставил задачу: "Закончить …"» decides, as the head of a list would.
	if (speaker)
		return {
			from: speaker[0].length,
			decides: sign(reader, 'heads').test(low.slice(0, speaker[0].lastIndexOf(':') + 1)),
		};
	const label = signsOf(reader.grammar).label.exec(low)?.[0].length ?? 0;
	if (label === 0) {
		const who = saying(text, clause, reader);
		if (who) return { from: who[0].length, decides: false };
		// "Bridge Street - Mr Orr offered to …": in minutes a few words say what it is about.
		const topic = minutes ? signsOf(reader.grammar).topic.exec(low) : null;
		if (topic) return { from: topic[0].length, decides: false };
	}
	// "To the Ministry of Finance: release …" says who, not what.
	const infinitive = signsOf(reader.grammar).infinitive.exec(low.slice(label))?.[0].length ?? 0;
	return { from: label + infinitive, decides: label > 0 };
}

/** "The committee decided: the Clerk to …": what stands after the head of a list of one. */
export function openedBy(text: Folded, said: Span, reader: Reader): Span | null {
	const colon = text.low.slice(said.start, Math.min(said.end, said.start + 180)).indexOf(': ');
	if (colon < 0 || !sign(reader, 'heads').test(text.low.slice(said.start, said.start + colon + 1))) return null;
	return { start: said.start + colon + 2, end: said.end };
}

/** "The Speaker: The Clerk is requested to …": a few words with a colon, and a sentence with a capital after them. */
function saying(text: Folded, clause: Span, reader: Reader): RegExpExecArray | null {
	const plain = text.plain.slice(clause.start, Math.min(clause.end, clause.start + 120));
	const speaker = signsOf(reader.grammar).speaker.exec(plain);
	if (!speaker) return null;
	const rest = text.low.slice(clause.start + speaker[0].length, clause.end);
	return sign(reader, 'actionStart').test(rest) ? null : speaker;
}

const quoting = regex('^[^:"]{2,80}:\\s*"(?=\\p{L}[^"]{12,})');

const signsOf = once(
	({ labels, clauses: { infinitive = unsaid, addresses = unsaid, that = unsaid, topic = unsaid } }: Grammar) => ({
		label: regex(`^(?:(?:${spaced(labels.action)})|(?:${spaced(labels.decision)}))\\s*(?:(?:${that})\\s+(?!\\s))?`),
		infinitive: regex(`^(?:${infinitive})\\s+(?![^:;.]{2,110}:\\s)`),
		topic: regex(`^(?:${spaced(topic)})`),
		speaker: regex(`^(?!(?:${addresses}) )(?:[\\p{L}.-]{1,30} ){0,4}[\\p{L}.-]{1,30}:\\s+(?=\\p{Lu})`),
	}),
);
