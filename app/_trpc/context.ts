import { acceptedLocale } from '#app/_ui/preferences.ts';
import { refreshRules } from '#server/countries/in-force.ts';
import { actorFromHeaders } from '#server/people/actor.ts';
import { isLocale, type Locale } from '#server/platform/language.ts';
import type { Context } from '#server/trpc/init.ts';

/** Who makes a request, and the language in which it is answered. */
export async function contextOf(request: Request): Promise<Context> {
	await refreshRules();
	const actor = await actorFromHeaders(request.headers);
	const locale = spokenIn(request, actor?.locale ?? null);
	return { actor: actor && { ...actor, locale }, locale };
}

/** The cookie a reader chose comes first, then the person's own language, then what the client asks for. */
function spokenIn(request: Request, own: Locale | null): Locale {
	const chosen = /(?:^|;\s*)locale=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1];
	if (isLocale(chosen)) return chosen;
	return own ?? acceptedLocale(request.headers.get('accept-language'));
}
