import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadSaying } from '#server/platform/aside.ts';
import { isRefusal } from '#server/platform/errors.ts';

/** Runs the job of this thread and tells whoever waits for it; `told` says how much of it is done, from 0 to 1. */
export async function answerJob<Job, Answer>(
	work: (job: Job, told: (share: number) => void) => Promise<Answer> | Answer,
): Promise<void> {
	const tell = (saying: ThreadSaying<Answer>) => parentPort?.postMessage(saying);
	try {
		tell({ say: 'answer', answer: await work(workerData as Job, (share) => tell({ say: 'share', share })) });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		tell({ say: 'refusal', code: error.code, reason: error.reason, facts: error.facts });
	}
}
