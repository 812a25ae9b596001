/*
 * Words that the end of a line broke by a hyphen. Most are one word; some have a hyphen of their own, and the line
 * only ended there: these are told by their first part.
 */

/** First parts that keep their hyphen in Russian and Kazakh. */
const cyrillicFirst =
	/^(?:по|кое|бизнес|премьер|вице|экс|интернет|онлайн|офлайн|веб|план|пресс|блок|штаб|генерал|мини|медиа|контент|камер|северо|юго|іс|іле|мал|оқу|тау|бала|ата)$/i;
const cyrillicSecond = /^(?:либо|нибудь|то|таки|шара|министр|график|центр)\p{Ll}{0,4}$/iu;
/** «социально-экономического»: an adjective joined to another. */
const joinedAdjective = /^\p{L}{3,}[ое]$/u;
const adjective = /^\p{Ll}{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими|ом|ем)$/u;
const englishFirst =
	/^(?:long|short|medium|mid|high|low|well|self|co|non|multi|cross|year|full|part|real|pre|post|socio|follow|public|large|small|so|decision|policy|evidence|state|first|second|third|one|two|three|four|five|six|ten|vice|ex|anti|e|inter|sub|year|cost|data|energy|hard|fast|newly|built)$/i;

const broken = /(\p{L}+)[-\u2010](?:[^\S\n]*\n[^\S\n]*)(?=(\p{Ll}+))/gu;

function keepsHyphen(first: string, second: string): boolean {
	if (/^[a-z]/i.test(first)) return englishFirst.test(first);
	if (cyrillicFirst.test(first) || cyrillicSecond.test(second)) return true;
	return joinedAdjective.test(first) && first.length >= 5 && second.length >= 5 && adjective.test(second);
}

/** A text with the words whole that ends of lines broke; lines that end otherwise stay as they are. */
export function withWholeWords(text: string): string {
	return text
		.replace(/\u00ad(?:[^\S\n]*\n[^\S\n]*)?/g, '')
		.replace(broken, (_, first: string, second: string) => (keepsHyphen(first, second) ? `${first}-` : first));
}
