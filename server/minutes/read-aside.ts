import { type DocumentLimits, documentLimits } from '#server/capture/document-limits.ts';
import type { DocumentText } from '#server/capture/documents.ts';
import type { Proposal } from '#server/capture/proposal.ts';
import type { CaptureJob } from '#server/capture/worker.ts';
import { longestMinutes } from '#server/minutes/inputs.ts';
import { aside, type Told } from '#server/platform/aside.ts';
import { config } from '#server/platform/config.ts';

/** What documents may be to become minutes. */
export function minutesLimits(): DocumentLimits {
	return { ...documentLimits, bytes: config().UPLOAD_MAX_BYTES, characters: longestMinutes };
}

/** The longest text takes a third of it on a slow machine; what takes longer never ends. */
const PATIENCE_MS = 90_000;

const worker = ['capture', 'worker.ts'];

/** The words of a document, read in a thread of its own. Throws what `documentText` and `aside` throw. */
export function documentAside(bytes: Uint8Array, limits = minutesLimits()): Promise<DocumentText> {
	return aside(worker, { kind: 'text', bytes, limits } satisfies CaptureJob, limits.milliseconds + 10_000);
}

/** The directives that a text proposes, read in a thread of its own, so that nobody else's pages stand still. */
export function proposalsAside(job: Extract<CaptureJob, { kind: 'proposals' }>, told: Told): Promise<Proposal[]> {
	return aside(worker, job, PATIENCE_MS, told);
}
