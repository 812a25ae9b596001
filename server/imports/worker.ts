import { readSheet } from '#server/imports/sheet.ts';
import { answerJob } from '#server/platform/thread.ts';

await answerJob((bytes: Uint8Array) => readSheet(bytes));
