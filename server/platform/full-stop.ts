/**
 * A sentence whose value ended in a full stop of its own ("… до 1 мар. 2027 г.") ends in one, not two: an abbreviation's
 * stop and the sentence's are the same stop. Three dots stay.
 */
export function withOneStop(sentence: string): string {
	return sentence.replace(/(?<!\.)\.\.(?=["»”)]?(?:\s|$))/g, '.');
}
