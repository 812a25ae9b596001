import type { LanguageSigns, MeetingWords, TitleWords } from '#server/capture/document-words.ts';
import { cyrillicLetter } from '#server/capture/grammar/alphabets.ts';
import { orders } from '#server/capture/grammar/kk-drafting.ts';

/** Letters of its own, and endings and words that are Kazakh though no letter shows it. */
export const signs: LanguageSigns = {
	letter: cyrillicLetter,
	word: '[әғқңөұүіһ]|(?:[сл]ын|[сл]ін|[дт]ың|[дт]ің|уды|туралы|бойынша|дейін|сайын|арды|[лдт]ары|ында|ына|лсын)$|^(?:мен|осы|бас|пайыз|теңге)$',
	// One or two Kazakh names do not make a Russian sentence Kazakh.
	share: 0.25,
};

/** «Енгізсін» is «енгізу». */
function deed(word: string): string {
	return word
		.replace(/(қабылда|дайында|баянда|айқында|аяқта|бағала|қара|тала|сана|да|та|ла|ға|ша|на|ра)сын$/u, '$1у')
		.replace(/(\p{L})сін$/u, (_, last: string) => (/[еіә]/.test(last) ? `${last === 'і' ? '' : last}у` : `${last}у`))
		.replace(/(\p{L})сын$/u, (_, last: string) => (last === 'ы' ? 'у' : `${last}у`));
}

/** Verbs that only say that it is an order: «… аяқтауды тапсырды», «… енгізуі тиіс». */
const told =
	/(?<=[ую](?:ды|ді|ын|ін|ы|і|ға|ге)?) (?:(?:жөнінде|туралы|бойынша|үшін) )?(?:(?:қатаң|баса|тағы|нақты|тиісті) )*(?:тапсыр(?:ды|амын|амыз|ылды|ылсын|ып)|жүкте(?:ді|ймін|йміз|лді|лсін|п)|міндетте(?:ді|ймін|йді|лді|лсін|п)|талап ет(?:ті|емін|ілді)|ескертті|айтты|ұсын(?:ды|ылды|ылсын)|сұрады|(?:тапсырма|міндет)(?:лар|тер)? (?:берді|жүктеді|қойды)|қажет|керек|тиіс)$/u;
/** Who told it, at the beginning. */
const speaker =
	/^(?:Президент|(?:Вице-[Пп]|П)ремьер(?:-[Мм]инистр)?|Мемлекет басшысы|Үкімет басшысы|(?:Облыс|Қала|Аудан) (?:әкімі|басшысы)(?:нің орынбасары)?|Әкім|Министр|Ол)(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){0,2} (?=\S+ \S)/u;
/** Of two acts the first ends a part of the sentence, where the same ending may be that of an object. */
const parts = new RegExp(`(?<!\\p{L})((?:${orders})(?:сын|сін))(?=,| және )`, 'gu');

/** An act ends its sentence in the form of an order; a title names it. */
function noun(title: string): string {
	const named = title.replace(told, '');
	if (named !== title) return named.replace(speaker, '').replace(/([ую])(?:ды|ді|ын|ін|ы|і|ға|ге)$/u, '$1');
	return deed(title.replace(parts, deed)).replace(/([ую])(?:ды|ді)$/u, '$1');
}

export const titles: TitleWords = {
	before: '(?:және|сондай-ақ|да|де|бұдан бөлек|бұған қоса|сонымен қатар|сонымен бірге|осыған байланысты),?',
	besideNames: 'және|мен|пен|бен|бірлесіп|бірлесе отырып|(?:коммуналдық )?мемлекеттік мекемесі',
	ends: '[ую]',
	after: '["!?,]+ ?- ?(?:де(?:п|ді|йді)|дейді)(?!\\p{L})',
	noun,
};

export const meetings: MeetingWords = {
	document: 'протоколдан үзінді|хаттама\\S*|хаттамадан үзінді',
	chair: 'төрағалық еткен|төраға|төрағалығымен',
	place: { before: 'қ\\.', after: 'қаласы' },
	year: 'жыл\\p{L}*',
	kinds: {
		working_trip: 'жұмыс сапар',
		council: 'алқалы кеңес|кеңесінің отырыс',
		conference: 'кеңес',
		sitting: 'отырыс',
	},
	levels: {
		deputy_prime_minister: 'премьер-министр\\p{L}*\\s+(?:бірінші\\s+)?орынбасар',
		government_office_head: 'үкімет аппаратының басшы',
	},
};
