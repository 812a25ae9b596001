import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentLimits } from '#server/capture/document-limits.ts';
import { type DocumentText, documentText } from '#server/capture/documents.ts';
import { type Learned, proposeWith } from '#server/capture/learned.ts';
import type { KnownOrganization } from '#server/capture/organization-book.ts';
import type { Proposal } from '#server/capture/proposal.ts';
import { countryPack } from '#server/countries/find.ts';
import { isRefusal, type RefusalCode } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';

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

/** What it says: how far it is, then the answer or one refusal. */
export type CaptureSaying =
	| { say: 'share'; share: number }
	| { say: 'text'; text: DocumentText }
	| { say: 'proposals'; proposals: Proposal[] }
	| { say: 'refusal'; code: RefusalCode; reason: string; facts: Record<string, unknown> };

function tell(saying: CaptureSaying): void {
	parentPort?.postMessage(saying);
}

async function work(job: CaptureJob): Promise<void> {
	if (job.kind === 'text') {
		tell({ say: 'text', text: await documentText(job.bytes, job.limits) });
		return;
	}
	const { text, meetingDate, language, organizations, learned } = job;
	const told = (share: number) => tell({ say: 'share', share });
	const occasion = { meetingDate, country: countryPack(job.country), organizations, told };
	tell({ say: 'proposals', proposals: proposeWith(text, language ? { ...occasion, language } : occasion, learned) });
}

try {
	await work(workerData as CaptureJob);
} catch (error) {
	if (!isRefusal(error)) throw error;
	tell({ say: 'refusal', code: error.code, reason: error.reason, facts: error.facts });
}
