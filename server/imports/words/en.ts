import type { RegisterWords } from '#server/imports/words.ts';

export const en: RegisterWords = {
	headings: {
		number: ['no', 'directive no'],
		item: ['item no'],
		meeting: ['protocol', 'minutes'],
		meetingDate: ['meeting date', 'date of minutes'],
		title: ['subject'],
		words: ['directive', 'text', 'task', 'instruction'],
		issuer: ['given by'],
		lead: ['lead', 'responsible', 'responsible organization', 'executor'],
		coExecutors: ['co executor', 'with'],
		deadline: ['due', 'due date', 'by'],
	},
	yes: ['yes', 'true', 'x'],
	no: ['no', 'false'],
	year: 'y',
	failures: ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!'],
};
