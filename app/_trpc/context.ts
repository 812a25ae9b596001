import { askedLocale } from '#app/_ui/asked-locale.ts';
import { refreshRules } from '#server/countries/in-force.ts';
import { actorFromHeaders } from '#server/people/actor.ts';
import type { Context } from '#server/trpc/init.ts';

/** Who makes a request, and the language in which it is answered. */
export async function contextOf(request: Request): Promise<Context> {
	await refreshRules();
	const actor = await actorFromHeaders(request.headers);
	const locale = askedLocale(request.headers, actor?.locale);
	return { actor: actor && { ...actor, locale }, locale };
}
