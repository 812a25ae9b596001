import type { CaptureJob } from '#server/capture/worker.ts';
import { country } from '#server/directives/rules.ts';
import { allOrganizations, existsOn } from '#server/organizations/find.ts';
import { knownOrganizations } from '#server/organizations/known.ts';
import { acceptedPhrases } from '#server/phrases/known.ts';
import { today } from '#server/platform/clock.ts';
import type { Locale } from '#server/platform/language.ts';

type Given = { text: string; meetingDate: string; language: Locale | null };

/**
 * What a text is read with: the organizations that exist today under their names in this installation, the country's
 * other names for them, and what administrators accepted. `codes` are those that may be given directives.
 */
export async function occasionOf(
	given: Given,
): Promise<{ job: Extract<CaptureJob, { kind: 'proposals' }>; codes: ReadonlySet<string> }> {
	const { code } = country();
	const standing = (await allOrganizations()).filter((row) => existsOn(row, today()));
	const organizations = knownOrganizations(standing);
	return {
		job: { kind: 'proposals', ...given, country: code, organizations, learned: await acceptedPhrases() },
		codes: new Set(standing.filter(({ kind }) => kind !== 'government_office').map((row) => row.code)),
	};
}
