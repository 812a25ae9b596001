const paths = {
	alert: 'M8 2.2 14.6 13.6H1.4zM8 6.4v3.2M8 11.4v.3',
	archive: 'M2 3h12v3H2zM3 6v7h10V6M6.5 8.7h3',
	arrow: 'M3 8h10M9 4l4 4-4 4',
	bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.2 1.5H2.8zM6.6 14h2.8',
	building: 'M3 14V3h7v11M10 6.5h3V14M1.5 14h13M5.3 5.8h2.4M5.3 8.3h2.4M5.3 10.8h2.4',
	calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
	check: 'm2.8 8.5 3.4 3.5 7-8',
	chevron: 'm4 6 4 4 4-4',
	clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.8V8l2.3 1.6',
	close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
	document: 'M3.5 1.8h6l3 3v9.4h-9zM9.5 1.8v3h3M5.8 8h4.4M5.8 10.8h4.4',
	down: 'M8 3v10M4 9l4 4 4-4',
	download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
	edit: 'm10.5 2.7 2.8 2.8L5.8 13l-3.5.7.7-3.5z',
	external: 'M9.5 2.5h4v4M13 3 7.5 8.5M11.5 9.5v4h-9v-9h4',
	filter: 'M2 3.5h12M4.5 8h7M6.5 12.5h3',
	gear: 'M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4',
	home: 'M2 7.5 8 2.5l6 5M3.5 6.5v7h9v-7M6.5 13.5V9.5h3v4',
	inbox: 'M2 9l2-6h8l2 6v4.5H2zM2 9h3.5l1 2h3l1-2H14',
	info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.2v3.6M8 4.9v.3',
	left: 'm10 3-5 5 5 5',
	list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.2M2.5 8h.2M2.5 12h.2',
	lock: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
	menu: 'M2 4h12M2 8h12M2 12h12',
	moon: 'M13.2 9.8A5.7 5.7 0 0 1 6.2 2.8a5.7 5.7 0 1 0 7 7z',
	people:
		'M6 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 6 8zM1.5 13.5c0-2.4 2-4 4.5-4s4.5 1.6 4.5 4M10.5 3.1a2.6 2.6 0 0 1 0 4.6M12 9.9c1.5.6 2.5 1.9 2.5 3.6',
	person: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8zM2.8 14c0-2.7 2.3-4.3 5.2-4.3s5.2 1.6 5.2 4.3',
	plus: 'M8 3v10M3 8h10',
	print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
	right: 'm6 3 5 5-5 5',
	scales: 'M8 2v12M4.5 14h7M3 4.5h10M3 4.5l-1.7 4.5h3.4zM13 4.5l-1.7 4.5h3.4z',
	search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3 14 14',
	send: 'M14 2 7 9M14 2 9.5 14 7 9 2 6.5z',
	summary: 'M2.5 13.5h11M4 13.5V9M7 13.5V5.5M10 13.5V8M13 13.5V2.5',
	sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM8 1.3v1.5M8 13.2v1.5M1.3 8h1.5M13.2 8h1.5M3.3 3.3l1 1M11.7 11.7l1 1M3.3 12.7l1-1M11.7 4.3l1-1',
	undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a3.8 3.8 0 0 1 0 7.5H6',
	up: 'M8 13V3M4 7l4-4 4 4',
	warning: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.8v4M8 10.9v.3',
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside a word, never instead of one: readers by ear do not hear it. */
export function Icon({
	name,
	size = 16,
	className,
}: {
	name: IconName;
	size?: number;
	className?: string | undefined;
}) {
	return (
		<svg
			className={className}
			width={size}
			height={size}
			viewBox="0 0 16 16"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.5"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
			focusable="false"
		>
			<path d={paths[name]} />
		</svg>
	);
}
