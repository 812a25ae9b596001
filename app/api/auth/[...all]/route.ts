import { answerAuth } from '#server/people/auth-door.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
	return answerAuth(request);
}

export function POST(request: Request): Promise<Response> {
	return answerAuth(request);
}
