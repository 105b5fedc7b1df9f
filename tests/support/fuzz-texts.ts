/** How much of the full size (goals R15) is tried: a two-hundredth with every change, all of it by `npm run fuzz:full`. */
const share = Number(process.env.FUZZ_SHARE ?? 0.005);
export const isFullFuzz = share >= 1;
export const times = (full: number): number => Math.ceil(full * share);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export type Random = () => number;
export const seeded = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const below = (random: Random, most: number): number => Math.floor(random() * most);
export const pick = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[below(random, from.length)] ?? from[0];

/** Look-alikes, marks of direction, controls, halves of pairs, composed letters, what programs take for commands. */
const odd = [
  ...[
    '\u202e',
    '\u200f',
    '\u2066',
    '\ufeff',
    '\u200b',
    '\u0000',
    '\r\n',
    '\n',
    '\u001b[2J',
    '\ud800',
    '\udc00',
  ],
  ...[
    'А',
    'О',
    'Ι',
    'Ａ',
    '０',
    '٣',
    'ñ',
    'n\u0303',
    'İ',
    'ı',
    'ß',
    '😀',
    '漢',
    '\u0301'.repeat(40),
    '\u{e0041}',
  ],
  ...'\'"<>&;%=+-@,|$`\\/ \t:!?*(){}[]#'.split(''),
  ..."' or 1=1--\u0001<script>\u0001$\u007b7*7}\u0001%00\u0001../\u0001=HYPERLINK(1)\u0001\r\nBcc: a@b.mx\u0001__proto__".split(
    '\u0001',
  ),
];

type Change = (text: string, at: number, random: Random) => string;

const changes: [Change, ...Change[]] = [
  (text, at, random) => text.slice(0, at) + (odd[below(random, odd.length)] ?? '') + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, random) => text.slice(0, at) + String.fromCharCode(below(random, 0x1_0000)) + text.slice(at + 1),
  (text, at) =>
    text.slice(0, at) +
    text
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    text.slice(at + 2),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text) => text.toLowerCase(),
  (text) => text + text,
];

/** A text that was right once; one in two hundred is as long as a hundred thousand characters. */
export const spoil = (random: Random, text: string): string => {
  let spoilt = text;
  for (let left = below(random, 6); left > 0; left -= 1)
    spoilt = pick(random, changes)(spoilt, below(random, spoilt.length + 1), random);
  return random() < 0.005
    ? spoilt.repeat(1 + below(random, 100_000) / (spoilt.length + 1)).slice(0, 100_000)
    : spoilt;
};
