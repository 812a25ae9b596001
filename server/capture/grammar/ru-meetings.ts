import type { LanguageSigns, MeetingWords, TitleWords } from '#server/capture/document-words.ts';
import { cyrillicLetter } from '#server/capture/grammar/alphabets.ts';

/** Small words of Russian, which no other language of its script has. */
export const signs: LanguageSigns = {
	letter: cyrillicLetter,
	word: '^(?:и|в|во|на|по|с|со|не|для|до|из|о|об|к|ко|что|от|за|при|а|же|или)$',
};

/** Nouns that end as past tenses do. */
const nouns = /^(?:правила|сила|силы|скала|шкала|начала|дела|тела|зала|села|масла|числа)$/u;

/** «Чтобы министерство представило план»: an order in the past tense is named by its infinitive. */
function noun(title: string): string {
	const [first = ''] = title.split(' ', 1);
	const low = first.toLowerCase();
	if (nouns.test(low)) return title;
	const named = infinitive(first);
	const rest = title.slice(first.length);
	if (named === first) return title;
	return named + rest.replace(/(?<= и )\p{L}+(?:л[аои]|л[аио]сь)(?!\p{L})/gu, infinitive);
}

function infinitive(past: string): string {
	return past
		.replace(/(?<=\p{L})(не|ве|ме)сл[аои]$/u, '$1сти')
		.replace(/(?<=\p{L}{2}[аияеуы])л[аои]$|(?<=\p{L}{2}[иуя])л$/u, 'ть')
		.replace(/(?<=\p{L}{2}[аияеуы])л[аоис]?(?:сь|ся)$/u, 'ться');
}

export const titles: TitleWords = {
	before: 'и|а|также|чтобы|необходимо|следует|нужно|надо|надлежит|требуется|должн[оыа]?|быть',
	besideNames: 'совместно с|и',
	after:
		'(?:["!?,]+ ?- |, )(?:\\p{L}+ ){0,2}(?:сказа|заяви|отмети|подчеркну|поручи|потребова|добави|указа|сообщи|обрати|напомни|поясни|заключи|призва)л(?:а|и|ся|ась)?(?!\\p{L})|(?<=[^,] )(?:было )?(?:поручено|поручил[аи]?|поручается|предписано|рекомендовано)(?!\\p{L})',
	noun,
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
