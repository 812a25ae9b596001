import type { LanguageSigns, MeetingWords, TitleWords } from '#server/capture/document-words.ts';
import { latinLetter } from '#server/capture/grammar/alphabets.ts';

export const signs: LanguageSigns = { letter: latinLetter, word: '^(?:the|of|and|to|in|for|is|be)$' };

export const titles: TitleWords = {
	before: 'and|also|that|it|be|is|are|was|were|must|shall|should|will|to',
	besideNames: 'and|together with|with',
};

export const meetings: MeetingWords = {
	document: 'minutes(?: of (?:the )?)?',
	joins: 'of(?: the)?',
	number: 'No\\.?',
	chair: 'chair(?:ed by|person|man)?|presided by',
	place: { before: 'city of' },
	dated: 'of',
	kinds: {
		commission: 'commission',
		working_trip: 'working (?:trip|visit)',
		council: 'council',
		conference: 'conference',
		sitting: 'sitting|session',
	},
	levels: {
		deputy_prime_minister: 'deputy prime minister',
		government_office_head: 'head of the government office',
		prime_minister: 'prime minister',
		president: '(?<!vice )president',
	},
};
