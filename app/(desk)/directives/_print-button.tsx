'use client';

import { Button } from '#app/_ui/button.tsx';

/** Opens the browser's print dialog: pages here print as documents. */
export function PrintButton({ label }: { label: string }) {
	return (
		<Button icon="print" onClick={() => window.print()}>
			{label}
		</Button>
	);
}
