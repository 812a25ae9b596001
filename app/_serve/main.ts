import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { closeInstallation, openInstallation } from '#server/installation.ts';
import { actorFromHeaders } from '#server/people/actor.ts';
import { baseUrl, config } from '#server/platform/config.ts';
import { log } from '#server/platform/log.ts';
import { trustedRanges } from './address.ts';
import { createWebServer, drain, listen } from './web-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** After a signal the process ends within ten seconds, whatever still runs. */
const lastMoment = 9_500;

/** Cheap checks first, then slow work; the port opens only when everything behind it stands. */
async function start(): Promise<void> {
	const { PORT, HOST, TAPSYRMA_MODE, TRUSTED_PROXIES, UPLOAD_MAX_BYTES: largestFile } = config();
	const development = TAPSYRMA_MODE === 'development';
	const trusted = trustedRanges(TRUSTED_PROXIES);
	await checkPort(PORT, HOST);
	if (!development) build();

	for (const line of await openInstallation()) console.log(line);

	const app = next({ dev: development, dir: root, hostname: HOST, port: PORT });
	await app.prepare();
	const base = new URL(baseUrl());
	const ownLocale = async (headers: Headers) => (await actorFromHeaders(headers))?.locale ?? null;
	const pages = app.getRequestHandler();
	const server = createWebServer({ base, development, trusted, largestFile, ownLocale, pages });
	if (development) server.on('upgrade', app.getUpgradeHandler());

	stopOn(['SIGTERM', 'SIGINT', 'SIGHUP'], async () => {
		await drain(server);
		await closeInstallation();
	});
	await listen(server, PORT, HOST);
	console.log(`ready ${baseUrl()}`);
}

async function checkPort(port: number, host: string): Promise<void> {
	const probe = createServer();
	await listen(probe, port, host);
	await new Promise((resolve) => probe.close(resolve));
}

/** Builds the pages unless they stand; the launcher holds the lock against another build. */
function build(): void {
	const launcher = fileURLToPath(new URL('../../server/cli/launch.mjs', import.meta.url));
	const { status } = spawnSync(process.execPath, [launcher, 'build'], { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}

/** The first signal starts the orderly end; the same signal usually arrives twice (terminal and launcher). */
function stopOn(signals: NodeJS.Signals[], stop: () => Promise<void>): void {
	let stopping = false;
	const end = (code: number) => {
		if (stopping) return;
		stopping = true;
		setTimeout(() => process.exit(code), lastMoment);
		stop()
			.catch((error: unknown) => log().error({ err: error }, 'stopping failed'))
			.finally(() => process.exit(code));
	};
	for (const signal of signals) process.on(signal, () => end(0));
	process.on('unhandledRejection', (error) => log().error({ err: error }, 'unhandled rejection'));
	process.on('uncaughtException', (error) => {
		log().fatal({ err: error }, 'uncaught exception');
		end(1);
	});
}

start().catch((error: unknown) => {
	const message = error instanceof Error ? error.message : String(error);
	console.error(`tapsyrma: ${message.split('\n', 1)[0]}`);
	if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) console.error(error.stack);
	process.exit(1);
});
