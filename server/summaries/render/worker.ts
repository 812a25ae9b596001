import { parentPort, workerData } from 'node:worker_threads';
import type { SummaryModel } from '#server/summaries/model.ts';
import { renderDocx } from '#server/summaries/render/docx.ts';
import { renderPdf } from '#server/summaries/render/pdf.ts';

const renderers = { pdf: renderPdf, docx: renderDocx };
export type Job = { kind: keyof typeof renderers; model: SummaryModel };

const { kind, model } = workerData as Job;
parentPort?.postMessage(await renderers[kind](model));
