/** What people, programs and accidents put into fields. */
export const hostileTexts = {
  long: 'añ9 '.repeat(20_000),
  emoji: '👩‍👩‍👧‍👦🇲🇽 😀',
  directions: '\u202Eabc\u2066def\u200F\uFEFF',
  sql: "'; DROP TABLE requests; -- 😀",
  html: '"><script>alert(1)</script><img src=x onerror=alert(1)>😀',
  nul: 'a\u0000b😀',
  lines: 'uno\r\nBcc: otra@correo.example\r\n\r\ndos 😀',
  template: '$\u007B7*7}{{7*7}}%s%n 😀',
  prototype: '__proto__😀',
} as const;

/** As a browser holds a text of one line, without line ends, NUL and blanks; long ones told by their length. */
export const plainly = (text: string): string => {
  const held = text.replaceAll(/[\s\0\uFFFD\uFEFF]/g, '');
  return held.length > 200 ? `${held.slice(0, 20)}… of ${held.length}` : held;
};
