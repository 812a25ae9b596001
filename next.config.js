/** @type {import('next').NextConfig} */
const config = {
	distDir: process.env.NEXT_DIST_DIR ?? '.next',
	poweredByHeader: false,
	reactStrictMode: true,
	typedRoutes: false,
	images: { unoptimized: true },
	// The linter and the compiler run as their own steps of `npm test`, on the whole tree and not only on pages.
	typescript: { ignoreBuildErrors: true },
	devIndicators: false,
};

export default config;
