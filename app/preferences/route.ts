import { localeCookie } from '#app/_ui/asked-locale.ts';
import { isTheme, themeCookie } from '#app/_ui/preferences.ts';
import { baseUrl } from '#server/platform/config.ts';
import { isLocale } from '#server/platform/language.ts';
import { isOwnOrigin, pathWithin } from '#server/platform/origin.ts';

const year = 60 * 60 * 24 * 365;

/** Keeps the chosen language or theme for a year and returns to the page it was chosen on. Needs no script. */
export async function POST(request: Request): Promise<Response> {
	if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 });
	const form = await request.formData().catch(() => undefined);
	if (!form) return new Response(null, { status: 400 });
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : null;
	};
	const secure = baseUrl().startsWith('https:') ? '; Secure' : '';
	const headers = new Headers({ Location: pathWithin(text('back')), 'Cache-Control': 'no-store' });
	const keep = (name: string, value: string) =>
		headers.append('Set-Cookie', `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`);
	const locale = text('locale');
	const theme = text('theme');
	if (isLocale(locale)) keep(localeCookie, locale);
	if (isTheme(theme)) keep(themeCookie, theme);
	return new Response(null, { status: 303, headers });
}
