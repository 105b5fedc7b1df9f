import { parseEmail, readableEmail } from '#lib/domain/email/email.ts';

type Provider = {
  /** The part before the first dot. */
  name: string;
  /** What may follow it, the commonest first. */
  endings: readonly string[];
  /** Has addresses under most countries' endings too. */
  abroad?: true;
};

/** Providers that people in Mexico use most; only a near miss of one of these gets a hint. Shorter names (live, msn, me) are too near to real ones. */
const providers: readonly Provider[] = [
  { name: 'gmail', endings: ['com'] },
  { name: 'hotmail', endings: ['com', 'es', 'com.mx'], abroad: true },
  { name: 'outlook', endings: ['com', 'es', 'com.mx'], abroad: true },
  { name: 'yahoo', endings: ['com', 'com.mx', 'es'], abroad: true },
  { name: 'icloud', endings: ['com'] },
  { name: 'protonmail', endings: ['com', 'ch'] },
  { name: 'prodigy', endings: ['net.mx', 'net', 'com'] },
];

/** Real names one letter away from a provider's. */
const realNames = new Set(['mail', 'email', 'ymail', 'cloud']);

const country = /^(?:com?\.)?[a-z]{2}$/;
/** Endings that exist (Cameroon, Oman, Colombia) or could, but are slips after the name of a provider. */
const slipsOfCountry = /^(?:cm|om|co|mx|nx|mz|xm|com?\.(?:nx|mz|xm|mc)|co\.mx)$/;

/** Endings that exist nowhere and are slips of .com or .com.mx. */
const slipsAnywhere: readonly [RegExp, string][] = [
  [/\.(?:con|comm|cpm|vom|xom|ccom|coom|clm|cim|ocm|c0m)$/, '.com'],
  [/\.(?:com\.(?:nx|mz|xm|m)|con\.mx|commx)$/, '.com.mx'],
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

/** One slip, or two in a long name whose first letter is right. */
const isNear = (name: string, meant: string): boolean => {
  const slips = distance(name, meant);
  return slips <= 1 || (slips === 2 && meant.length >= 7 && name[0] === meant[0]);
};

const providerOf = (name: string): Provider | undefined =>
  providers.find((provider) => provider.name === name) ??
  (realNames.has(name) ? undefined : providers.find((provider) => isNear(name, provider.name)));

const nearest = (ending: string, endings: readonly string[]): string =>
  endings.toSorted((a, b) => distance(ending, a) - distance(ending, b))[0] ?? ending;

const meantEnding = (ending: string, { endings, abroad }: Provider): string => {
  if (endings.includes(ending)) return ending;
  if (abroad && country.test(ending) && !slipsOfCountry.test(ending)) return ending;
  return ending === 'mx' && endings.includes('com.mx') ? 'com.mx' : nearest(ending, endings);
};

const meantDomain = (domain: string): string => {
  const [name = '', ...rest] = domain.split('.');
  const provider = providerOf(name);
  if (provider) return `${provider.name}.${meantEnding(rest.join('.'), provider)}`;
  for (const [slip, right] of slipsAnywhere) if (slip.test(domain)) return domain.replace(slip, right);
  return domain;
};

/** The address alone, where a mail program or a list gave it with a name, a scheme or a sign that divides addresses. */
const bare = (typed: string): string =>
  (/<([^<>]*)>\s*[.,;]?\s*$/.exec(typed)?.[1] ?? typed)
    .replace(/^\s*mailto:|[\s.,;]*(?:\?.*)?$/gi, '')
    .replace(/\s*@[\s@]*/g, '@');

/** With one dot where a comma, a blank or several dots divide the domain, and before a forgotten one: gmail,com, gmail. com, gmailcom. */
const dotted = (domain: string): string => {
  const text = domain.replace(/[\s.,;:\u00b7\u2024]+/g, '.');
  const name = text.replace(/com$/, '');
  return providers.some((provider) => provider.name === name) && name !== text ? `${name}.com` : text;
};

/** A slip in the name of the domain, or in the signs of an address that is none. */
const meantAddress = (typed: string): string | null => {
  const [local, domain, ...rest] = readableEmail(bare(typed)).split('@');
  if (!local || !domain || rest.length > 0 || domain.length > 64) return null;
  return `${local}@${meantDomain(dotted(domain))}`;
};

/**
 * The address the person probably meant when its domain is a near miss of a common provider (gmial, hotmal, hotmail.con) or its signs are
 * those of something pasted or of a slip (mailto:, gmail,com); null when nothing is suspicious. It is only a hint; people may keep what they typed.
 */
export const suggestEmail = (typed: string): string | null => {
  const text = typed.slice(0, 300);
  const meant = meantAddress(text);
  return meant === null || meant === readableEmail(text) || !parseEmail(meant).ok ? null : meant;
};
