import type { DemoEvidence, DemoPaper } from '#db/demo/content/shape.ts';
import { bytesOf } from '#db/demo/papers.ts';
import type { Actor } from '#server/access/actor.ts';
import { keepFile } from '#server/evidence/keep.ts';
import { receiveFile } from '#server/evidence/receive.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { now } from '#server/platform/clock.ts';

/** Uploads a file as its sender's browser would. Returns its id. */
export async function upload(actor: Actor, paper: DemoPaper): Promise<string> {
	const bytes = await bytesOf(paper, now());
	const announced = { name: paper.name, type: null, size: bytes.length };
	const received = await receiveFile(actor, arriving(bytes), announced);
	return (await keepFile(actor, received, (write) => write())).id;
}

async function* arriving(bytes: Buffer): AsyncGenerator<Buffer> {
	yield bytes;
}

/** Evidence as a report's form gives it, its files uploaded. */
export async function cited(actor: Actor, evidence: readonly DemoEvidence<CalendarDate>[] = []) {
	const given = [];
	for (const piece of evidence) {
		const { title } = piece;
		if (piece.kind === 'file') given.push({ kind: piece.kind, title, fileId: await upload(actor, piece.paper) });
		else if (piece.kind === 'link') given.push(piece);
		else given.push({ kind: piece.kind, title, documentNumber: piece.number, documentDate: piece.date });
	}
	return given;
}
