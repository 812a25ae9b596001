'use client';

import { useStartingValues } from '#app/_ui/field.tsx';

/** The version that was read, kept with a draft: words typed over an older version meet the newer one openly. */
export function VersionField({ version }: { version: number }) {
	const [known = ''] = useStartingValues('version', [String(version)]);
	return <input type="hidden" name="version" defaultValue={known} />;
}
