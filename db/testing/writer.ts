import { openDatabase, useDatabase } from '#db/client.ts';
import { installation } from '#db/schema/platform.ts';
import { transact } from '#db/transact.ts';

// A process that writes without end and says each number only when its transaction is acknowledged. A test kills it.
useDatabase(openDatabase({ folder: process.env.DATA_DIR ?? '' }));
for (let n = 1; ; n += 1) {
	const row = { name: `write-${n}`, value: String(n), changedAt: '2026-01-01T00:00:00.000Z' };
	await transact((tx) => tx.insert(installation).values(row));
	process.stdout.write(`${n}\n`);
}
