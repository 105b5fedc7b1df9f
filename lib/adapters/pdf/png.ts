import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Pixels } from '#lib/adapters/pdf/pixels.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const pack = promisify(deflate);

const number32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Length, name, content and checksum (PNG, third edition, §5.3). */
function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  return Buffer.concat([number32(content.length), named, number32(crc32(named))]);
}

/** Each row with the byte that says that nothing was subtracted: it packs best where there are few colours. */
function rows({ width, height, points }: Pixels): Uint8Array {
  const bytes = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++)
    bytes.set(points.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return bytes;
}

/** A picture as PNG with a palette. `title` stands in the file (§11.3.3.4), where programs show it. */
export async function encodePng(pixels: Pixels, title: string): Promise<Uint8Array> {
  const head = Buffer.concat([number32(pixels.width), number32(pixels.height), Uint8Array.of(8, 3, 0, 0, 0)]);
  const colors = pixels.palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(colors)),
    chunk('iTXt', Buffer.from(`Title\0\0\0es-MX\0\0${title}`)),
    chunk('IDAT', await pack(rows(pixels), { level: 7, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
