import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { ListInput, RegisterFilter } from '#server/directives/inputs.ts';
import { eachDirective } from '#server/directives/list.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { noteRestricted } from '#server/history/openings.ts';
import { dateOf, now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { type Locale, translator } from '#server/platform/language.ts';
import { directiveTable } from '#server/summaries/columns.ts';
import { compileSummary } from '#server/summaries/compile.ts';
import type { SummaryInput } from '#server/summaries/inputs.ts';
import { MOST_IN_DOCUMENT, MOST_IN_TABLE, type RegisterKind, type SummaryKind } from '#server/summaries/kinds.ts';
import { noteAnnex } from '#server/summaries/preview.ts';
import { renderAside } from '#server/summaries/render/aside.ts';
import { renderCsv } from '#server/summaries/render/csv.ts';
import { renderJson } from '#server/summaries/render/json.ts';
import { renderRegisterXlsx, renderXlsx } from '#server/summaries/render/xlsx.ts';

/** A file on its way out: its name, one in Latin letters for old programs, its type, its content piece by piece. */
export type OutFile = { name: string; plainName: string; type: string; pieces: AsyncIterable<string | Uint8Array> };

const types: Record<SummaryKind, string> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pdf: 'application/pdf',
};

/** The register as a file: exactly what the filter shows this reader, in its order, read while it is written. */
export function registerFile(
	actor: Actor,
	kind: RegisterKind,
	locale: Locale,
	filter: RegisterFilter & Pick<ListInput, 'sort' | 'direction'>,
): OutFile {
	const scope = scopeFor({ ...actor, locale }, 'register.export');
	const rows = opened(actor, eachDirective(scope, filter, filter));
	const t = translator(locale);
	const { columns, cells } = directiveTable(locale, 'register');
	const about = { title: t('nav.directives'), author: actor.name, made: now() };
	const pieces = {
		csv: () => renderCsv(columns, mapped(rows, cells)),
		xlsx: () => renderRegisterXlsx(columns, mapped(rows, cells), about),
		json: () => jsonOf(rows),
	}[kind]();
	const tail = `${today()}.${kind}`;
	return {
		name: `${t('summaries.file.register')}-${tail}`,
		plainName: `register-${tail}`,
		type: types[kind],
		pieces,
	};
}

/** A summary as a file. Throws RULE `too_many_for_document` for a table of data that would be cut. */
export async function summaryFile(actor: Actor, kind: SummaryKind, input: SummaryInput): Promise<OutFile> {
	const isDocument = kind === 'pdf' || kind === 'docx';
	const most = isDocument ? MOST_IN_DOCUMENT : MOST_IN_TABLE;
	const model = await compileSummary(actor, input, most);
	if (!isDocument && model.omitted > 0) {
		throw refuse('RULE', 'too_many_for_document', { count: model.omitted + model.annex.length, most });
	}
	await noteAnnex(actor, model);
	const { columns, cells } = directiveTable(model.locale, 'summary');
	const pieces = {
		csv: async () =>
			renderCsv(
				columns,
				mapped(model.annex, ({ row }) => cells(row)),
			),
		xlsx: async () => renderXlsx(model),
		json: async () => whole(renderJson(model)),
		pdf: async () => whole(await renderAside('pdf', model)),
		docx: async () => whole(await renderAside('docx', model)),
	}[kind];
	const about = model.scope.kind === 'organization' ? `${model.scope.code}-` : '';
	const tail = `${about}${dateOf(model.asOf)}.${kind}`;
	return {
		name: `${translator(model.locale)('summaries.file.summary')}-${tail}`,
		plainName: `summary-${tail}`,
		type: types[kind],
		pieces: await pieces(),
	};
}

/** The same rows, each restricted one noted as opened before it is given away. */
async function* opened(actor: Actor, rows: AsyncIterable<DirectiveRow>): AsyncGenerator<DirectiveRow> {
	let waiting: DirectiveRow[] = [];
	for await (const row of rows) {
		waiting.push(row);
		if (waiting.length < 500) continue;
		await noteRestricted(actor, waiting);
		yield* waiting;
		waiting = [];
	}
	await noteRestricted(actor, waiting);
	yield* waiting;
}

async function* mapped<T, R>(items: AsyncIterable<T> | Iterable<T>, change: (item: T) => R): AsyncGenerator<R> {
	for await (const item of items) yield change(item);
}

async function* whole<T>(content: T): AsyncGenerator<T> {
	yield content;
}

async function* jsonOf(rows: AsyncIterable<DirectiveRow>): AsyncGenerator<string> {
	let before = `{"madeAt":${JSON.stringify(now())},"directives":[\n`;
	for await (const row of rows) {
		yield before + JSON.stringify(row);
		before = ',\n';
	}
	yield before.startsWith('{') ? `${before}]}\n` : '\n]}\n';
}
