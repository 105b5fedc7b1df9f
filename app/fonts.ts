import localFont from 'next/font/local';

/** Latin subsets, upright only, for Spanish and English (34 kB + 18 kB). Only the text font is preloaded. */
export const textFont = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  style: 'normal',
  display: 'swap',
  variable: '--font-next',
});

export const monoFont = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
  weight: '200 800',
  style: 'normal',
  display: 'swap',
  variable: '--font-next-mono',
  preload: false,
  adjustFontFallback: false,
});
