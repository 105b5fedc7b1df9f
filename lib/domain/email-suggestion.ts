import { normalizeEmail } from '#lib/domain/email.ts';

/** Providers that people in Mexico use most; only a near miss of one of these gets a hint. */
const commonDomains = [
  'gmail.com',
  'hotmail.com',
  'hotmail.es',
  'hotmail.com.mx',
  'outlook.com',
  'outlook.es',
  'outlook.com.mx',
  'live.com',
  'live.com.mx',
  'yahoo.com',
  'yahoo.com.mx',
  'yahoo.es',
  'icloud.com',
  'prodigy.net.mx',
  'msn.com',
  'me.com',
  'protonmail.com',
  'proton.me',
] as const;

/** Real domains that look like a near miss of a common one: they never get a hint. */
const realNeighbours = new Set([
  'mail.com',
  'gmx.com',
  'ymail.com',
  'email.com',
  'mac.com',
  'live.mx',
  'aol.com',
  'gmx.es',
  'yahoo.ca',
  'outlook.fr',
  'hotmail.fr',
  'hotmail.it',
  'live.ca',
  'yahoo.it',
  'yahoo.fr',
  'yahoo.co',
  'hotmail.de',
  'outlook.de',
  'outlook.it',
  'mne.com',
  'fastmail.com',
  'rocketmail.com',
  'hushmail.com',
  'msu.com',
  'we.com',
  'ms.com',
]);

/** Endings that exist nowhere and are slips of .com or .mx. */
const endings: [RegExp, string][] = [
  [/\.(?:con|comm|cpm|vom|xom|ccom|coom|cm|om|clm|cim|ocm|co,|c0m)$/, '.com'],
  [/\.com\.(?:nx|mz|xm|m|mc)$/, '.com.mx'],
  [/\.commx$/, '.com.mx'],
];

/** Damerau-Levenshtein distance (optimal string alignment), capped by the short length of a domain. */
const distance = (a: string, b: string): number => {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (back[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (back[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, (twoBack[column - 2] ?? 0) + 1);
      current.push(best);
    }
    twoBack = back;
    back = current;
  }
  return back[b.length] ?? 0;
};

const nearestCommon = (domain: string): string | null => {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const common of commonDomains) {
    const steps = distance(domain, common);
    const allowed = common.length <= 7 ? 1 : 2;
    if (steps <= allowed && steps < bestDistance) {
      best = common;
      bestDistance = steps;
    }
  }
  return best;
};

const mendEnding = (domain: string): string => {
  for (const [slip, right] of endings) if (slip.test(domain)) return domain.replace(slip, right);
  return domain;
};

/**
 * The address the person probably meant when its domain is a near miss of a common provider (gmial, hotmal, hotmail.con);
 * null when nothing is suspicious. A hint only: people may go on with what they typed.
 */
export const suggestEmail = (typed: string): string | null => {
  const [local, domain, ...rest] = normalizeEmail(typed.slice(0, 300)).split('@');
  if (!local || !domain || rest.length > 0 || domain.length > 64) return null;
  if (commonDomains.some((common) => common === domain) || realNeighbours.has(domain)) return null;
  const mended = mendEnding(domain);
  const meant = nearestCommon(mended) ?? (mended === domain ? null : mended);
  return meant === null || meant === domain ? null : `${local}@${meant}`;
};
