/** A file's name as it is kept, and its extension in lower case, without the dot; empty when it has none. */
export type SafeName = { name: string; extension: string };

/** Characters of the name before its extension. */
const longest = 150;
/** Names that Windows keeps for devices, whatever stands behind the dot. */
const reserved = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

/**
 * Makes a name safe to show, to send and to save on any system: no folders, no control, invisible or direction-turning
 * characters, nothing that Windows keeps for itself, not over-long. Letters of every language stay as they are.
 */
export function safeName(given: string): SafeName {
	const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
	const plain = last
		.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]/gu, '')
		.replace(/[<>:"|?*]/g, '_')
		.replace(/\s+/gu, ' ')
		.replace(/^[\s.]+|[\s.]+$/gu, '');
	const dot = plain.lastIndexOf('.');
	const written = dot > 0 ? plain.slice(dot + 1) : '';
	const hasExtension = /^[a-z0-9]{1,12}$/i.test(written);
	const extension = hasExtension ? written.toLowerCase() : '';
	const stem = safeStem(hasExtension ? plain.slice(0, dot) : plain);
	return { name: extension ? `${stem}.${extension}` : stem, extension };
}

function safeStem(given: string): string {
	const stem = [...given]
		.slice(0, longest)
		.join('')
		.replace(/[\s.]+$/u, '');
	if (stem === '') return 'file';
	return reserved.test(stem.split('.', 1)[0]?.trim() ?? '') ? `_${stem}` : stem;
}

/** `Content-Disposition` of a download (RFC 6266): the whole name in UTF-8, and one of plain letters beside it. */
export function disposition(name: string): string {
	const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
	const encoded = encodeURIComponent(name).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
