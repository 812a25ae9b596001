import { faultOf } from '#db/faults.ts';
import { isRefusal, type Refusal, refuse } from '#server/platform/errors.ts';

/** What the product says of an error: a verb's refusal, or that of an engine which is busy, away or full; else null. */
export function asRefusal(error: unknown): Refusal | null {
	if (isRefusal(error)) return error;
	switch (faultOf(error)) {
		case 'busy':
		case 'unreachable':
			return refuse('BUSY', 'busy');
		case 'full':
			return refuse('STORAGE_FULL', 'storage_full');
		default:
			return null;
	}
}
