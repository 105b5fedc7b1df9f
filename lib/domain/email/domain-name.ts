/**
 * A domain name has two forms: the one on the wire, in ASCII (RFC 5890 A-labels: xn--pea-8ma.example), and the one that people read
 * (peña.example). Storing and comparing use the first, pages and mails show the second.
 */

const asciiLabel = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const readable = /^[\p{L}\p{N}\p{M}-]+$/u;
/** What keyboards of East Asia write for a dot (UTS 46). */
const dots = /[.\u3002\uff0e\uff61]/u;

/** What the URL standard makes of a host (UTS 46, with ß and ς as letters of their own); null for none. The caller checks the letters. */
const hostOf = (name: string): string | null => {
  try {
    return new URL(`http://${name}`).hostname;
  } catch {
    return null;
  }
};

const isMailDomain = (name: string): boolean => {
  const labels = name.split('.');
  return (
    labels.length >= 2 &&
    labels.every((label) => label.length <= 63 && asciiLabel.test(label)) &&
    /^(?:[a-z]{2,}|xn--.+)$/.test(labels.at(-1) ?? '')
  );
};

/** The domain of a mailbox as it travels: lower case, ASCII, without the dot of the root of all names. Null when it is none. */
export const asciiDomain = (typed: string): string | null => {
  const labels = typed.split(dots);
  if (labels.at(-1) === '' && labels.length > 2) labels.pop();
  if (!labels.every((label) => readable.test(label))) return null;
  const host = hostOf(labels.join('.'));
  return host !== null && isMailDomain(host) ? host : null;
};

const [base, least, most, skew, damp] = [36, 1, 26, 38, 700] as const;

const adapt = (delta: number, points: number, isFirst: boolean): number => {
  let rest = Math.floor(isFirst ? delta / damp : delta / 2);
  rest += Math.floor(rest / points);
  let steps = 0;
  for (; rest > ((base - least) * most) / 2; steps += base) rest = Math.floor(rest / (base - least));
  return steps + Math.floor(((base - least + 1) * rest) / (rest + skew));
};

/** a to z are 0 to 25, 0 to 9 are 26 to 35. */
const digitOf = (sign: string): number => 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(sign);

/** The letters behind `xn--` (RFC 3492, 6.2). */
const decode = (label: string): string => {
  const cut = label.lastIndexOf('-');
  const letters = [...label.slice(0, Math.max(cut, 0))];
  let [point, at, bias] = [128, 0, 72];
  for (let read = cut + 1; read < label.length; ) {
    const before = at;
    for (let [weight, step] = [1, base]; ; step += base) {
      const digit = digitOf(label[read++] ?? '0');
      const threshold = Math.min(Math.max(step - bias, least), most);
      at += digit * weight;
      if (digit < threshold || read >= label.length) break;
      weight *= base - threshold;
    }
    bias = adapt(at - before, letters.length + 1, before === 0);
    point += Math.floor(at / (letters.length + 1));
    at %= letters.length + 1;
    letters.splice(at++, 0, String.fromCodePoint(Math.min(point, 0x10ffff)));
  }
  return letters.join('');
};

/** Latin letters beside those of another script can show somebody else's name (gmаil with а of Cyrillic). */
const isOneScript = (label: string): boolean =>
  /^[\p{Script=Latin}\p{N}\p{M}-]+$/u.test(label) || !/\p{Script=Latin}/u.test(label);

const shownLabel = (label: string): string => {
  if (!label.startsWith('xn--')) return label;
  const letters = decode(label.slice(4));
  return isOneScript(letters) && asciiDomain(`${letters}.mx`) === `${label}.mx` ? letters : label;
};

/** The domain as people read it. A label that could be taken for another one stays in ASCII. */
export const shownDomain = (ascii: string): string => ascii.split('.').map(shownLabel).join('.');
