import type { ImportField } from '#server/imports/fields.ts';
import type { RowsInput } from '#server/imports/inputs.ts';
import type { JudgedRow, OpenedSheet } from '#server/imports/outputs.ts';

export type Opened = OpenedSheet;
export type Judged = JudgedRow;
export type Choices = Pick<RowsInput, 'mapping' | 'defaults' | 'issue'>;

/** Rows sent at once: few enough that others get their turn between two pieces. */
export const rowsInPiece = 100;

/** The columns as chosen in the form: one field each, a field once. */
export function mappingIn(
	values: FormData,
	columns: number,
): { mapping: (ImportField | null)[]; twice: number | null } {
	const mapping = Array.from(
		{ length: columns },
		(_, at) => (String(values.get(`column.${at}`) ?? '') || null) as ImportField | null,
	);
	const twice = mapping.findIndex((field, at) => field !== null && mapping.indexOf(field) !== at);
	return { mapping, twice: twice < 0 ? null : twice };
}

/** The bytes of a file as Base64, read by the browser itself. */
export async function bytesAsText(file: File): Promise<string> {
	const reader = new FileReader();
	const read = new Promise<string>((resolve, reject) => {
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
	});
	reader.readAsDataURL(file);
	return (await read).replace(/^[^,]*,/, '');
}
