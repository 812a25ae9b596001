import type { LanguageSigns, MeetingWords, TitleWords } from '#server/capture/document-words.ts';
import { cyrillicLetter } from '#server/capture/grammar/alphabets.ts';

/** Small words of Russian, which no other language of its script has. */
export const signs: LanguageSigns = {
	letter: cyrillicLetter,
	word: '^(?:и|в|во|на|по|с|со|не|для|до|из|о|об|к|ко|что|от|за|при|а|же|или)$',
};

export const titles: TitleWords = {
	before: 'и|а|также|чтобы|необходимо|следует|надо|должн[оыа]?|быть',
	besideNames: 'совместно с|и',
};

export const meetings: MeetingWords = {
	document: 'протокол\\S*|выписка из протокола',
	chair: 'председательствовал[аи]?|председательствующий|председатель|под председательством',
	place: { before: 'г\\.|город' },
	dated: 'от',
	year: 'года|г',
	sittings: [
		['заседания', 'Заседание'],
		['селекторного совещания', 'Селекторное совещание'],
		['совещания', 'Совещание'],
		['встречи', 'Встреча'],
		['рабочей встречи', 'Рабочая встреча'],
	],
	kinds: {
		commission: 'комисси',
		working_trip: 'рабоч\\p{L}* поездк',
		council: '(?<!\\p{L})совет(?!\\p{L}*щ)',
		conference: 'совещани|селектор',
		sitting: 'заседани',
	},
	levels: {
		deputy_prime_minister: 'заместител\\p{L}* премьер|вице-премьер',
		government_office_head: 'руководител\\p{L}* аппарата правительства',
		prime_minister: 'премьер-министр',
		president: '(?<!вице-)президент',
	},
};
