import { theDatabase } from '#db/client.ts';

/** Runs statements as somebody with the database's password would, past the product: how tests plant damage. */
export async function pastTheProduct(...statements: string[]): Promise<void> {
	const { sqlite, postgres } = theDatabase();
	for (const statement of statements) {
		if (sqlite) sqlite.writing.exec(statement);
		else await postgres?.pool.query(statement);
	}
}

/** Takes the guards of the trail away, as whoever wants to forge it would have to. */
export async function withoutGuards(): Promise<void> {
	if (theDatabase().sqlite) {
		await pastTheProduct(
			'DROP TRIGGER trail_event_no_update',
			'DROP TRIGGER trail_event_no_delete',
			'DROP TRIGGER trail_head_no_delete',
			'DROP TRIGGER trail_head_forward',
		);
		return;
	}
	await pastTheProduct(
		'DROP TRIGGER trail_event_append_only ON trail_event',
		'DROP TRIGGER trail_event_no_truncate ON trail_event',
		'DROP TRIGGER trail_head_no_delete ON trail_head',
		'DROP TRIGGER trail_head_forward ON trail_head',
	);
}
