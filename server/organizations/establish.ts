import { organization } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import { systemActor } from '#server/access/actor.ts';
import { country } from '#server/directives/rules.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Gives an installation without organizations those of its country, once; from then on administrators keep their
 * own copy. Returns how many were put down, 0 when there were some already.
 */
export async function establishOrganizations(): Promise<number> {
	return transact(async (tx) => {
		if ((await database().$count(organization)) > 0) return 0;
		const pack = country();
		const rows = pack.organizations.map((each, position) => ({
			id: newId(),
			code: each.code,
			kind: each.kind,
			nameEn: each.name.en,
			nameRu: each.name.ru,
			nameKk: each.name.kk,
			shortEn: each.short.en,
			shortRu: each.short.ru,
			shortKk: each.short.kk,
			position,
			validFrom: each.validFrom,
			validTo: each.validTo,
		}));
		await tx.insert(organization).values(rows);
		await recordEvent(systemActor('installation'), {
			action: 'organization.establish',
			subjectKind: 'installation',
			subjectId: pack.code,
			facts: { country: pack.code, organizations: rows.length },
		});
		return rows.length;
	});
}
