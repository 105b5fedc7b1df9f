/** The encodings in which spreadsheets save a CSV, as `--encoding` names them. */
export const encodings = ['utf-8', 'windows-1252', 'macroman', 'cp850'] as const;
export type Encoding = (typeof encodings)[number];

/** Whether a text names an encoding. */
export const isEncoding = (name: string): name is Encoding => encodings.some((known) => known === name);

/**
 * What the bytes 0x80 to 0xFF mean (unicode.org/Public/MAPPINGS). A table of our own, because runtimes differ in windows-1252: the WHATWG
 * reads its five free bytes as control characters. U+FFFD stands for a byte that means nothing.
 */
const tables: Record<Exclude<Encoding, 'utf-8'>, string> = {
  'windows-1252':
    '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ' +
    '\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
    'àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  macroman:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü' +
    '†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
    '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
    'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
};

/** Turns bytes into text, as many at a time as come. `end` gives what is left of a letter that was cut. */
export type Decoder = { read: (bytes: Uint8Array) => string; end: () => string };

const tableDecoder = (table: string): Decoder => ({
  read: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/[\u0080-\u00FF]/g, (byte) => table.charAt(byte.charCodeAt(0) - 0x80)),
  end: () => '',
});

/** A decoder for one file. */
export const decoderOf = (encoding: Encoding): Decoder => {
  if (encoding !== 'utf-8') return tableDecoder(tables[encoding]);
  const decoder = new TextDecoder();
  return { read: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
};
