/** What is accepted: bytes of the file, of the parts of a DOCX once unpacked, pages, characters, milliseconds. */
export type DocumentLimits = {
	bytes: number;
	unpacked: number;
	pages: number;
	characters: number;
	milliseconds: number;
};

/** About a thousand pages of minutes. */
export const documentLimits: DocumentLimits = {
	bytes: 26_214_400,
	unpacked: 20_000_000,
	pages: 600,
	characters: 3_000_000,
	milliseconds: 30_000,
};
