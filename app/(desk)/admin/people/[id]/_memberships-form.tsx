'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useShownAnew } from '#app/(desk)/_acts/use-shown-anew.ts';
import { othersChange } from '#app/(desk)/_conflict/others-change.ts';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';
import { MembershipFields } from '../_membership-fields.tsx';
import { type Membership, type MembershipChoices, membershipsOf } from '../_membership-place.ts';

/** What a person may do, and where. */
export function MembershipsForm({
	id,
	version,
	memberships,
	choices,
}: {
	id: string;
	version: number;
	memberships: readonly Membership[];
	choices: MembershipChoices;
}) {
	const t = useTexts('people');
	const client = useTRPCClient();
	const shownAnew = useShownAnew();
	const notify = useToast();
	const { notice, save } = useSaving({
		version,
		describe: async ({ facts }) => othersChange(facts, {}, [], String),
	});

	return (
		<Form
			key={version}
			onSubmit={(values) =>
				save(async (known) => {
					await client.people.setMemberships.mutate({ id, version: known, memberships: membershipsOf(values) });
					await shownAnew();
					notify({ title: t('memberships.saved') });
				})
			}
			submitLabel={t('memberships.save')}
			label={t('memberships.title')}
			notice={notice}
		>
			<MembershipFields start={memberships} choices={choices} />
		</Form>
	);
}
