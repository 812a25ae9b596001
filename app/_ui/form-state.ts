import { createContext } from 'react';

/** What is wrong with a form: beside a field when it names one, else at the top only. */
export type FormProblem = { field?: string; message: string };

/** Values by field name, as a draft keeps them. */
export type Draft = Record<string, string[]>;

/** What a form tells the fields within it. */
export const FormState = createContext<
	{ id: string; problems: readonly FormProblem[]; draft: Draft | undefined; changed: () => void } | undefined
>(undefined);
