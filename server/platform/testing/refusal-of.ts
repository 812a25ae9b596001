import { isRefusal, type Refusal } from '#server/platform/errors.ts';

/** The refusal with which some work ends. Throws when it is not refused at all, or breaks. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
	try {
		await work;
	} catch (error) {
		if (isRefusal(error)) return error;
		throw error;
	}
	throw new Error('nothing was refused');
}
