import { pino } from 'pino';
import { config } from '#server/platform/config.ts';

let logger: ReturnType<typeof pino> | undefined;

/** JSON lines on standard error: ids rather than names, never a request's body. */
export function log() {
	logger ??= pino(
		{ level: config().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
		pino.destination(2),
	);
	return logger;
}
