import { baseUrl } from '#server/platform/config.ts';

/** The text fields of a form that was posted; null when it was no form. */
export async function fieldsOf(request: Request): Promise<Record<string, string> | null> {
	const form = await request.formData().catch(() => null);
	if (!form) return null;
	return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** Leads the browser on to a path of this site, with cookies. */
export function leadTo(path: string, cookies: readonly string[] = []): Response {
	const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' });
	for (const cookie of cookies) headers.append('Set-Cookie', cookie);
	return new Response(null, { status: 303, headers });
}

/** A cookie for one part of the site. Without a value it takes the cookie back. */
export function cookie(name: string, value: string, lasts: { path: string; seconds: number; open?: boolean }): string {
	const secure = baseUrl().startsWith('https:') ? '; Secure' : '';
	const reach = lasts.open ? '' : '; HttpOnly';
	return `${name}=${value}; Path=${lasts.path}; Max-Age=${value ? lasts.seconds : 0}; SameSite=Lax${reach}${secure}`;
}

/** The name of the cookie that carries what was typed back to a form that was refused. Never a password. */
export const typedCookie = 'typed';

/** What was typed, for the few minutes until the form stands again. */
export function typed(path: string, values: Record<string, string>): string {
	return cookie(typedCookie, Buffer.from(JSON.stringify(values)).toString('base64url'), { path, seconds: 300 });
}

export function nothingTyped(path: string): string {
	return cookie(typedCookie, '', { path, seconds: 0 });
}

/** Reads back what `typed` wrote; a cookie that anybody else wrote is nothing. */
export function readTyped(value: string | undefined): Record<string, string> {
	try {
		const read: unknown = JSON.parse(Buffer.from(value ?? '', 'base64url').toString());
		if (typeof read !== 'object' || read === null) return {};
		return Object.fromEntries(
			Object.entries(read).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text.slice(0, 320)]] : [])),
		);
	} catch {
		return {};
	}
}
