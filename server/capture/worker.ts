import type { DocumentLimits } from '#server/capture/document-limits.ts';
import { type DocumentText, documentText } from '#server/capture/documents.ts';
import { type Learned, proposeWith } from '#server/capture/learned.ts';
import type { KnownOrganization } from '#server/capture/organization-book.ts';
import type { Proposal } from '#server/capture/proposal.ts';
import { countryPack } from '#server/countries/find.ts';
import type { Locale } from '#server/platform/language.ts';
import { answerJob } from '#server/platform/thread.ts';

/** What a thread is asked for: the words of a document, or the directives that a text proposes. */
export type CaptureJob =
	| { kind: 'text'; bytes: Uint8Array; limits: DocumentLimits }
	| {
			kind: 'proposals';
			text: string;
			meetingDate: string;
			country: string;
			language: Locale | null;
			organizations: readonly KnownOrganization[];
			learned: Learned;
	  };

await answerJob(async (job: CaptureJob, told): Promise<DocumentText | Proposal[]> => {
	if (job.kind === 'text') return documentText(job.bytes, job.limits);
	const { text, meetingDate, language, organizations, learned } = job;
	const occasion = { meetingDate, country: countryPack(job.country), organizations, told };
	return proposeWith(text, language ? { ...occasion, language } : occasion, learned);
});
