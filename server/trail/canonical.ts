/**
 * JSON with sorted keys and no spaces (RFC 8785), so that the same facts always have the same hash.
 * JavaScript's own number and string forms are those the standard asks for.
 */
export function canonical(value: unknown): string {
	// Plain loops: verifying a trail of a million events spends its time here.
	if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
	let text = '';
	if (Array.isArray(value)) {
		for (const item of value) text += `${text && ','}${canonical(item ?? null)}`;
		return `[${text}]`;
	}
	const fields = value as Record<string, unknown>;
	for (const key of Object.keys(fields).sort()) {
		if (fields[key] === undefined) continue;
		text += `${text && ','}${JSON.stringify(key)}:${canonical(fields[key])}`;
	}
	return `{${text}}`;
}
