import { z } from 'zod';
import { requiredLine } from '#server/platform/inputs.ts';

export const previewHandOverInput = z.object({ personId: requiredLine(40), toId: requiredLine(40).optional() });
export type PreviewHandOverInput = z.output<typeof previewHandOverInput>;

export const handOverInput = z.object({ personId: requiredLine(40), toId: requiredLine(40) });
export type HandOverInput = z.output<typeof handOverInput>;
