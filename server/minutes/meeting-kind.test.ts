import { expect, it } from 'vitest';
import { kindOfMeeting, levelOfChair } from '#server/minutes/meeting-kind.ts';

it.each([
	['Заседание Правительства по вопросам миграции', 'sitting'],
	['Селекторное совещание по паводкам', 'conference'],
	['Совещание по вопросам занятости', 'conference'],
	['Заседание Совета по инвестициям', 'council'],
	['Заседание межведомственной комиссии', 'commission'],
	['Рабочая поездка в Актау', 'working_trip'],
	['Үкімет отырысы', 'sitting'],
	['Minutes of the investment council', 'council'],
	['Встреча', 'sitting'],
])('%s is a meeting of the kind %s', (title, kind) => expect(kindOfMeeting(title)).toBe(kind));

it.each([
	['Премьер-Министр О. Бектенов', 'prime_minister'],
	['Заместитель Премьер-Министра С. Жумангарин', 'deputy_prime_minister'],
	['Премьер-Министрдің орынбасары', 'deputy_prime_minister'],
	['Президент Республики Казахстан', 'president'],
	['Deputy Prime Minister', 'deputy_prime_minister'],
	['Руководитель Аппарата Правительства Г. Койшыбаев', 'government_office_head'],
	['О. Бектенов', 'prime_minister'],
])('%s chairs at the level %s', (chair, level) => expect(levelOfChair(chair)).toBe(level));
