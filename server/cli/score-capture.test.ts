import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, inject, test } from 'vitest';
import { operatorOfAnEmptyPlace, patience } from '#server/cli/testing/operator.ts';

const { folder, expectRefused } = operatorOfAnEmptyPlace();

describe.skipIf(inject('postgresServer'))('a folder of marked texts', () => {
	test(
		'whose gold.json is not of the agreed form is refused in one line that names the place',
		async () => {
			const directive = { quote: 'a', assignees: [], deadline: null };
			const text = { id: '1', file: 't.txt', lang: 'en', meetingDate: '2026-09-01', directives: [directive] };
			const wrong: [unknown, RegExp][] = [
				[{}, /gold\.json is not a list/],
				[[{ ...text, directives: undefined }], /gold\.json: 0\.directives/],
				[[{ ...text, meetingDate: '2026-02-30' }], /gold\.json: 0\.meetingDate/],
				[[text, { ...text, directives: [{ ...directive, quote: 5 }] }], /gold\.json: 1\.directives\.0\.quote/],
			];
			for (const [gold, why] of wrong) {
				writeFileSync(join(folder, 'gold.json'), JSON.stringify(gold));
				await expectRefused([[['score-capture', folder], why]]);
			}
		},
		patience,
	);
});
