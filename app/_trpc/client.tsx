'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import type { AppRouter } from '#server/trpc/router.ts';

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

/** Gives the interactive parts of a page the procedures. */
export function Procedures({ children }: { children: ReactNode }) {
	const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
	const [client] = useState(() =>
		createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc', maxItems: 10 })] }),
	);
	return (
		<QueryClientProvider client={queryClient}>
			<TRPCProvider trpcClient={client} queryClient={queryClient}>
				{children}
			</TRPCProvider>
		</QueryClientProvider>
	);
}

/** What a refused call tells: the sentence for the person, the reason and facts for the page. */
export type Refused = {
	code: string;
	reason: string;
	message: string;
	facts: Record<string, unknown>;
	fields: { path: string; code: string; message: string }[];
};

/** Reads a failed call; null when no answer came at all (the line is down). */
export function refusedBy(error: unknown): Refused | null {
	if (!(error instanceof TRPCClientError)) return null;
	const data = error.data as Partial<Refused> | undefined;
	if (!data?.reason) return null;
	return {
		code: data.code ?? '',
		reason: data.reason,
		message: error.message,
		facts: data.facts ?? {},
		fields: data.fields ?? [],
	};
}
