const systems: readonly [RegExp, string][] = [
	[/iPhone|iPad/, 'iOS'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Macintosh|Mac OS X/, 'macOS'],
	[/CrOS/, 'ChromeOS'],
	[/Linux/, 'Linux'],
];

const browsers: readonly [RegExp, string][] = [
	[/YaBrowser\//, 'Yandex Browser'],
	[/Edg(A|iOS)?\//, 'Edge'],
	[/OPR\//, 'Opera'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrom(e|ium)\/|HeadlessChrome\/|CriOS\//, 'Chrome'],
	[/Safari\//, 'Safari'],
];

/** What people recognize a device by: browser and system, or the name under which a program speaks. */
export function deviceOf(userAgent: string, words: { unknown: string; program: string }): string {
	const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1];
	const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
	if (browser) return system ? `${browser}, ${system}` : browser;
	const program = /^[\w.-]{1,40}/.exec(userAgent)?.[0];
	return program ? `${words.program}: ${program}` : words.unknown;
}
