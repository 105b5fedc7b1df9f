// All but blanks, controls, invisible characters, dashes and dots of every kind (DI = default ignorable).
const MEANT = /[^\p{Z}\p{Cc}\p{Cf}\p{DI}\p{Pd}\u2212\u2800.\u00b7\u0387\u2022\u2024\u2027\u30fb]{1,256}/gu;

/** Characters after these are not read, because no number or key is longer. */
export const LONGEST_READ = 256;

/** A number or key without blanks, dashes and other separators between its characters. At most 256 characters. */
export function withoutSeparators(text: string): string {
  let kept = '';
  for (const [run] of text.matchAll(MEANT)) {
    kept += run;
    if (kept.length >= LONGEST_READ) break;
  }
  return kept.slice(0, LONGEST_READ);
}
