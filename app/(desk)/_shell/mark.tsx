/** The product's mark: a ruled line and a tick under it. */
export function ProductMark({ size = 28 }: { size?: number }) {
	return (
		<svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
			<rect width="32" height="32" rx="6" fill="#0b5a75" />
			<path d="M7 9h18" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
			<path
				d="m9.5 18.2 4.9 5.3L23 14.5"
				stroke="#9bd7ea"
				strokeWidth="3.2"
				strokeLinecap="round"
				strokeLinejoin="round"
			/>
		</svg>
	);
}
