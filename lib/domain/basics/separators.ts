// All but blanks, controls, invisible characters, dashes and dots of every kind (DI = default ignorable).
const MEANT = /[^\p{Z}\p{Cc}\p{Cf}\p{DI}\p{Pd}\u2212\u2800.\u00b7\u0387\u2022\u2024\u2027\u30fb]{1,256}/gu;
const DOT = /[.\u00b7\u0387\u2022\u2024\u2027\u30fb]/u;

/** Characters after these are not read, because no number or key is longer. */
export const LONGEST_READ = 256;

/**
 * The parts of a number or key between dots that stand between digits, without blanks, dashes and other separators. Other dots separate
 * nothing. At most 256 characters.
 */
export function dottedGroups(text: string): string[] {
  const groups = [''];
  let end = 0;
  let length = 0;
  for (const { 0: run, index } of text.matchAll(MEANT)) {
    const last = groups.at(-1) ?? '';
    const isDotted = /\d$/.test(last) && /^\d/.test(run) && DOT.test(text.slice(end, index));
    const kept = run.slice(0, LONGEST_READ - length);
    if (isDotted) groups.push(kept);
    else groups[groups.length - 1] = last + kept;
    length += kept.length;
    end = index + run.length;
    if (length >= LONGEST_READ) break;
  }
  return groups;
}

/**
 * A number or key without blanks, dashes and other separators between its characters. A lone dot between digits stays, because it is a
 * decimal point: a spreadsheet that lost the first zero of 01958810184 writes «1958810184.0». At most 257 characters.
 */
export function withoutSeparators(text: string): string {
  const groups = dottedGroups(text);
  return groups.join(groups.length === 2 ? '.' : '');
}
