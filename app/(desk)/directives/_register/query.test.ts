import { expect, it } from 'vitest';
import { withQuery } from '#app/_ui/query.ts';
import { filterFromQuery, registerFromQuery } from '#server/directives/query.ts';
import { isFiltered, queryOf } from './query.ts';

const asked = {
	q: 'migration',
	organization: ['mia', 'mlsp'],
	role: 'lead',
	schedule: ['overdue'],
	dueFrom: '2026-01-01',
	restricted: 'false',
	silent: 'true',
	sort: 'number',
	order: 'desc',
};

it('writes the register’s filter back into an address that reads the same', () => {
	const input = registerFromQuery(asked);
	expect(registerFromQuery(queryOf(input) as Record<string, string>)).toEqual(input);
});

it('gives exports exactly what the page shows', () => {
	const { cursor, limit, ...shown } = registerFromQuery(asked);
	const link = withQuery('/api/exports/register.csv', queryOf(registerFromQuery(asked)));
	expect(filterFromQuery(new URL(link, 'http://localhost').searchParams)).toEqual(shown);
});

it('leaves a bare address bare', () => {
	expect(queryOf(registerFromQuery({}))).toEqual({});
	expect(isFiltered(registerFromQuery({ sort: 'number', q: '' }))).toBe(false);
	expect(isFiltered(registerFromQuery({ restricted: 'false' }))).toBe(true);
});
