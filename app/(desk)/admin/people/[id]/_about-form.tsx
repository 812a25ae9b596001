'use client';

import { useRef } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useShownAnew } from '#app/(desk)/_acts/use-shown-anew.ts';
import { othersChange } from '#app/(desk)/_conflict/others-change.ts';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';
import { type About, aboutOf, PersonFields } from '../_person-fields.tsx';

const fields = ['name', 'email', 'position', 'locale'] as const;

/** A person's name, e-mail, position and language. */
export function AboutForm({ id, version, about }: { id: string; version: number; about: About }) {
	const t = useTexts('people');
	const client = useTRPCClient();
	const shownAnew = useShownAnew();
	const notify = useToast();
	const sent = useRef<About>(about);
	const { notice, save } = useSaving({
		version,
		describe: async ({ facts }) => othersChange(facts, about, fields, (field) => t(`fields.${field}`), sent.current),
		fieldOf: ({ reason }) => (reason === 'email_taken' ? 'email' : undefined),
	});

	return (
		<Form
			key={version}
			onSubmit={(values) =>
				save(async (known) => {
					const mine = aboutOf(values);
					sent.current = mine;
					await client.people.edit.mutate({ id, version: known, ...mine, position: mine.position || null });
					await shownAnew();
					notify({ title: t('about.saved') });
				})
			}
			submitLabel={t('about.save')}
			label={t('about.title')}
			notice={notice}
		>
			<PersonFields about={about} />
		</Form>
	);
}
