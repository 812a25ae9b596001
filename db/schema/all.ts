import * as directives from '#db/schema/directives.ts';
import * as people from '#db/schema/people.ts';
import * as platform from '#db/schema/platform.ts';
import * as trail from '#db/schema/trail.ts';

/** Every table, for the connection, the migration generator and the backup check. */
export const schema = { ...people, ...directives, ...trail, ...platform };
