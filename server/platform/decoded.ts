/** Zeros are no part of a text; a few may have slipped in. */
const looked = 65_536;

/**
 * The text of bytes in UTF-16 with its mark, UTF-8, else the coding `named` by the file itself, else the one-byte
 * Cyrillic of older systems, of which only a reader can say whether it is one (`certain` is false). Null for bytes
 * that are no text.
 */
export function decodedText(bytes: Uint8Array, named?: string): { text: string; certain: boolean } | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le', bytes), certain: true };
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode('utf-16be', bytes), certain: true };
	const zeros = bytes.subarray(0, looked).filter((byte) => byte === 0).length;
	if (zeros * 100 > Math.min(bytes.length, looked)) return null;
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), certain: true };
	} catch {
		const own = named && known(named);
		return own ? { text: own.decode(bytes), certain: true } : { text: decode('windows-1251', bytes), certain: false };
	}
}

function decode(coding: string, bytes: Uint8Array): string {
	return new TextDecoder(coding).decode(bytes);
}

/** Files name codings that nobody knows, too. */
function known(coding: string): TextDecoder | null {
	try {
		return new TextDecoder(coding);
	} catch {
		return null;
	}
}
