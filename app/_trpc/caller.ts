import { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { readerPreferences } from '#app/_ui/preferences.ts';
import { refreshRules } from '#server/countries/in-force.ts';
import { actorFromHeaders } from '#server/people/actor.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { callerFactory } from '#server/trpc/init.ts';
import { appRouter } from '#server/trpc/router.ts';
import { contextOf } from './context.ts';

const createCaller = callerFactory(appRouter);

/** The signed-in person of this page, or null; read once for each request. */
export const currentActor = cache(async () => {
	await refreshRules();
	const actor = await actorFromHeaders(await headers());
	if (!actor) return null;
	const { locale } = await readerPreferences();
	return { ...actor, locale };
});

/** The procedures, called as the person who reads the page. Signed out, it leads to the sign-in page and back. */
export const serverCaller = cache(async () => {
	const actor = await currentActor();
	const path = (await headers()).get('x-path') ?? '/';
	if (!actor) redirect(`/sign-in?returnTo=${encodeURIComponent(path)}`);
	// Nothing but the account opens before a password that someone else made is changed.
	if (actor.mustChangePassword && !/^\/account(?![\w-])/.test(path)) redirect('/account');
	return createCaller({ actor, locale: actor.locale });
});

/** The procedures for a route of its own, called as whoever sent the request; they refuse a stranger themselves. */
export async function callerFor(request: Request) {
	return createCaller(await contextOf(request));
}

/**
 * For a page that may not be there, or not for this reader, or whose address cannot name anything: all are the same
 * "not found".
 */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof TRPCError && error.code === 'BAD_REQUEST') notFound();
		const cause = error instanceof TRPCError ? error.cause : error;
		if (isRefusal(cause) && (cause.code === 'NOT_FOUND' || cause.code === 'FORBIDDEN')) notFound();
		throw error;
	}
}
