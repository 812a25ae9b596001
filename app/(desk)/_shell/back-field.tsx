'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** Tells a form which page to return to: this one, as it stands in the address bar. */
export function BackField() {
	const path = usePathname();
	const query = useSearchParams().toString();
	return <input type="hidden" name="back" value={query ? `${path}?${query}` : path} />;
}
