import { type QrModules, qrModules } from '#lib/adapters/pdf/qr-code.ts';

/** The QR that the window scans: the code alone, no address and nothing personal. */
export const codeQr = (code: string): QrModules => qrModules(code);
