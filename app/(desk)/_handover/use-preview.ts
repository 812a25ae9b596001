'use client';

import { useEffect, useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';

type Counts = { directives: number; tasks: number; milestones: number; watches: number; underReview: number };
type Person = { id: string; name: string; position: string | null };
export type Preview = { counts: Counts; people: Person[] };

/** What is open of a person, asked when the form opens, and again for the successor who is chosen. */
export function usePreview(personId: string): {
	preview: Preview | undefined;
	failed: string | undefined;
	choose: (toId: string) => void;
} {
	const ui = useTexts('ui');
	const client = useTRPCClient();
	const [toId, choose] = useState('');
	const [preview, setPreview] = useState<Preview>();
	const [refusal, setRefusal] = useState<{ message: string | undefined }>();

	useEffect(() => {
		let gone = false;
		client.handover.preview.query({ personId, toId: toId || undefined }).then(
			({ counts, people }) => {
				if (!gone) setPreview({ counts, people });
			},
			(error) => {
				if (!gone) setRefusal({ message: refusedBy(error)?.message });
			},
		);
		return () => {
			gone = true;
		};
	}, [client, personId, toId]);

	const failed = refusal && (refusal.message ?? ui('form.failed'));
	return { preview, failed, choose };
}
