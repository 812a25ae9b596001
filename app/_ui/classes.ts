/** Joins the class names that apply; the rest are skipped. */
export function classes(...names: (string | false | null | undefined)[]): string | undefined {
	return names.filter(Boolean).join(' ') || undefined;
}
