/*
 * What a line's end says of the words there: which of them end no sentence, so that it goes on in the next line, and
 * which keep the hyphen at which the line ended. A language whose words stand here adds nothing else.
 */

type LineEnds = {
	/** Prepositions, conjunctions and articles: whatever they govern follows. */
	open: string;
	/** First and second parts of words that are written with a hyphen. */
	first: string;
	second: string;
	/** First part and ending of adjectives that are joined by a hyphen. */
	joined?: { first: string; second: string };
};

const english: LineEnds = {
	open: 'a|an|the|of|to|in|on|at|by|for|from|with|without|within|between|among|under|over|into|onto|upon|through|towards?|via|per|and|or|nor|but|including|jointly|together|as|than|that|which|whose|its|their|his|her|this|these|those|all|each|every|any|both|not|shall|must|will|is|are|be|been',
	first:
		'long|short|medium|mid|high|low|well|self|co|non|multi|cross|year|full|part|real|pre|post|socio|follow|public|large|small|so|decision|policy|evidence|state|first|second|third|one|two|three|four|five|six|ten|vice|ex|anti|e|inter|sub|cost|data|energy|hard|fast|newly',
	second: 'term|based|wide|scale|level|up|free|being',
};

const russian: LineEnds = {
	open: 'в|во|на|с|со|к|ко|о|об|обо|от|ото|по|за|из|изо|до|при|для|под|над|у|через|между|без|среди|перед|про|и|а|или|либо|но|что|чтобы|который|которая|которое|которые|совместно|согласно|включая|не|их|его|её|это[тгм]\\p{L}*',
	first:
		'по|кое|бизнес|премьер|вице|экс|интернет|онлайн|офлайн|веб|план|пресс|блок|штаб|генерал|мини|медиа|контент|камер|северо|юго',
	second: 'либо|нибудь|то|таки|министр\\p{L}{0,3}|график\\p{L}{0,3}|центр\\p{L}{0,3}',
	// «социально-экономического»: an adjective joined to another.
	joined: {
		first: '\\p{L}{4,}[ое]',
		second: '\\p{L}{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими)',
	},
};

const kazakh: LineEnds = {
	open: 'және|мен|бен|пен|немесе|әрі|не|бұл|осы|сол|үшін',
	first: 'іс|іле|мал|оқу|тау|бала|ата|әлеуметтік|қаржы|сауда|көлік|ғылыми|әл',
	second: 'шара\\p{L}{0,8}|экономикалық\\p{L}{0,4}|ақ|ауқат\\p{L}{0,6}',
};

const all: readonly LineEnds[] = [english, russian, kazakh];

const either = (say: (one: LineEnds) => string) => all.map(say).join('|');

/** Words after which a sentence goes on. */
export const openWords = either(({ open }) => open);

/** The parts of a word that keep a hyphen between them. */
export const hyphenFirst = either(({ first }) => first);
export const hyphenSecond = either(({ second }) => second);
export const hyphenJoined = all.flatMap(({ joined }) => (joined ? [joined] : []));
