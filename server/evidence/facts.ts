import { asc, eq } from 'drizzle-orm';
import { evidence } from '#db/schema/directives.ts';
import { file } from '#db/schema/files.ts';
import { database } from '#db/transact.ts';

/** For the trail: the hashes of the files a report rests on, in order, so that no other bytes can pass for them. */
export async function filesOfReport(reportId: string): Promise<{ files?: string[] }> {
	const rows = await database()
		.select({ hash: file.hash })
		.from(evidence)
		.innerJoin(file, eq(file.id, evidence.fileId))
		.where(eq(evidence.reportId, reportId))
		.orderBy(asc(evidence.position));
	return rows.length > 0 ? { files: rows.map((row) => row.hash) } : {};
}
