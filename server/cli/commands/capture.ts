import { documentLimits } from '#server/capture/document-limits.ts';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import type { Proposal } from '#server/capture/proposal.ts';
import { propose } from '#server/capture/propose.ts';
import { type Command, Misuse, readArguments, readGiven } from '#server/cli/command.ts';
import { countryPack } from '#server/countries/find.ts';
import { documentAside } from '#server/minutes/read-aside.ts';
import { config } from '#server/platform/config.ts';
import { formatDate } from '#server/platform/dates.ts';

export const command: Command = {
	usage: ['capture FILE --meeting-date YYYY-MM-DD [--json]'],
	about: 'the directives that a text, DOCX or PDF proposes; needs no installation and changes nothing',
	async run(words) {
		const { values, positionals } = readArguments(
			words,
			{ 'meeting-date': { type: 'string' }, json: { type: 'boolean' } },
			{ least: 1, most: 1, names: ['FILE'] },
		);
		const meetingDate = values['meeting-date'];
		if (!meetingDate || !isDate(meetingDate))
			throw new Misuse('--meeting-date must be a date YYYY-MM-DD of the years 1900 to 2199');
		const country = countryPack(config().TAPSYRMA_COUNTRY);
		const { text } = await documentAside(await readGiven(positionals[0] ?? ''), documentLimits);
		const proposals = propose(text, { meetingDate, country, organizations: knownOrganizations(country) });
		if (values.json) console.log(JSON.stringify(proposals.map(forPrograms), null, '\t'));
		else for (const [index, one] of proposals.entries()) tell(index + 1, one);
		if (!values.json) console.log(`${proposals.length} proposed`);
		return 0;
	},
};

function isDate(text: string): boolean {
	const at = new Date(`${text}T00:00:00Z`);
	return (
		/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
	);
}

/** The documented part first: names as the text has them, the lead first; then what helps a reviewer. */
function forPrograms(one: Proposal) {
	return {
		quote: one.quote,
		action: one.action,
		assignees: one.assignees.map(({ name }) => name),
		deadlineText: one.deadlineText,
		deadline: one.deadline,
		recurring: one.recurring?.frequency ?? null,
		start: one.start,
		end: one.end,
		language: one.language,
		organizations: one.assignees.map(({ code }) => code),
		inferred: one.assignees.map(({ inferred }) => inferred),
		day: one.recurring?.day ?? null,
		standing: one.standing,
		indicators: one.indicators,
		links: one.links,
		confidence: one.confidence,
	};
}

function tell(number: number, one: Proposal): void {
	console.log(`${number}. ${one.quote.replace(/\s+/g, ' ')}`);
	const who = one.assignees.map(
		({ name, code, inferred }) =>
			`${name.replace(/\s+/g, ' ')}${code ? ` [${code}]` : ''}${inferred ? ' (inferred)' : ''}`,
	);
	console.log(`   who       ${who.join(', ') || 'nobody named'}`);
	const date = one.deadline ? formatDate('en', one.deadline) : 'no date';
	console.log(`   by when   ${one.deadlineText ? `${one.deadlineText.replace(/\s+/g, ' ')} → ${date}` : date}`);
	if (one.recurring)
		console.log(`   again     ${one.recurring.frequency}${one.recurring.day ? `, by day ${one.recurring.day}` : ''}`);
	console.log(`   sure      ${Math.round(one.confidence * 100)} %`);
}
