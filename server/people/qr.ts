import { create } from 'qrcode';

/** A QR code as one SVG path in a square of that many units. */
export type QrCode = { size: number; path: string };

export function qrCode(text: string): QrCode {
	const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
	let path = '';
	for (const [index, dark] of data.entries()) {
		if (dark) path += `M${index % size} ${Math.floor(index / size)}h1v1h-1z`;
	}
	return { size, path };
}
