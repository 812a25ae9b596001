import * as capture from '#db/schema/capture.ts';
import * as collaboration from '#db/schema/collaboration.ts';
import * as directives from '#db/schema/directives.ts';
import * as execution from '#db/schema/execution.ts';
import * as files from '#db/schema/files.ts';
import * as people from '#db/schema/people.ts';
import * as platform from '#db/schema/platform.ts';
import * as trail from '#db/schema/trail.ts';

/** Every table, for the connection, the migration generator and the backup check. */
export const schema = {
	...people,
	...files,
	...directives,
	...execution,
	...collaboration,
	...capture,
	...trail,
	...platform,
};
