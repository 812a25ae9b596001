import type { DemoEvidence, DemoPaper, DemoStep, When } from '#db/demo/content/shape.ts';

/** How most directives begin: issued, accepted by the lead's coordinator, given to its executor. */
export function taken(issued: When, accepted: When, to?: string): DemoStep[] {
	return [
		{ do: 'issue', on: issued },
		{ do: 'accept', on: accepted },
		{ do: 'assign', on: accepted, ...(to ? { to } : {}) },
	];
}

export function link(title: string, url: string): DemoEvidence {
	return { kind: 'link', title, url };
}

export function paper(title: string, number: string, date: When): DemoEvidence {
	return { kind: 'document', title, number, date };
}

export function file(title: string, made: DemoPaper): DemoEvidence {
	return { kind: 'file', title, paper: made };
}
