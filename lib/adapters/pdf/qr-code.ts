import QRCode from 'qrcode';

/** Dark modules of a QR code, row by row: `width` modules from (x, y), the upper left one being (0, 0). */
export type QrModules = { size: number; runs: { x: number; y: number; width: number }[] };

/** QR code with correction level M (15 %), without its quiet zone. The same text gives the same modules. */
export function qrModules(text: string): QrModules {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const isDark = (x: number, y: number) => data[y * size + x] === 1;
  const runs: QrModules['runs'] = [];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!isDark(x, y)) continue;
      const start = x;
      while (x + 1 < size && isDark(x + 1, y)) x++;
      runs.push({ x: start, y, width: x + 1 - start });
    }
  return { size, runs };
}
