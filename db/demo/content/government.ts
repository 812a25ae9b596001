import { digital } from '#db/demo/content/digital.ts';
import { economy } from '#db/demo/content/economy.ts';
import { floods } from '#db/demo/content/floods.ts';
import { heating } from '#db/demo/content/heating.ts';
import { investors } from '#db/demo/content/investors.ts';
import { migration } from '#db/demo/content/migration.ts';
import { resolutions } from '#db/demo/content/resolutions.ts';
import { schools } from '#db/demo/content/schools.ts';
import type { DemoDirective, DemoMeeting } from '#db/demo/content/shape.ts';
import { village } from '#db/demo/content/village.ts';

export const meetings: readonly DemoMeeting[] = [
	migration,
	economy,
	village,
	floods,
	digital,
	investors,
	heating,
	schools,
];

/** The accounts are `<account>@demo.gov.example`. */
export const mailDomain = 'demo.gov.example';

/** Every directive with the meeting it was given at, or without one. */
export const directives: readonly { directive: DemoDirective; meeting: DemoMeeting | null }[] = [
	...meetings.flatMap((meeting) => meeting.directives.map((directive) => ({ directive, meeting }))),
	...resolutions.map((directive) => ({ directive, meeting: null })),
];
