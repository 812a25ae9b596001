/** What may be uploaded beside the size of one file (`UPLOAD_MAX_BYTES`): bytes, pictures' points, counts, hours. */
export const limits = {
	/** Width times height of a picture, and its longer side, in points: what a program unpacks to draw it. */
	pixels: 200_000_000,
	side: 30_000,
	/** An office document unpacks to at most this much, or this many times its size; small ones always to `floor`. */
	unpacked: 268_435_456,
	ratio: 100,
	unpackedFloor: 16_777_216,
	/** What one person has uploaded and not yet put anywhere. */
	unclaimedBytes: 524_288_000,
	unclaimedCount: 200,
	/** All files of one directive: its own and those of its reports. */
	directiveBytes: 2_147_483_648,
	/** Uploads of one person, and of everybody, that one process takes in at the same moment. */
	atOnce: 4,
	atOnceInAll: 16,
	/** What nobody claims is kept this long, so that a draft of a report outlives a week's absence. */
	unclaimedHours: 7 * 24,
	/** Leftovers of uploads that broke off with the process itself are removed after this long. */
	leftoverHours: 2,
} as const;
