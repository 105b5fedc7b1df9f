import { isParticle } from '#lib/domain/curp/name-readings.ts';
import { possibleTitleBefore } from '#lib/domain/curp/titles.ts';

/** What people most often do to one part of a name. Each has words in the dictionaries (`namePart.ENYE`). */
export type RepairCause = 'TITLE' | 'ENYE' | 'NO_ENYE' | 'APART' | 'JOINED' | 'SIGN' | 'NO_SIGN' | 'ORDER';
/** A part as it may have been meant. `details`: what the words of the cause show. */
export type Repair = { cause: RepairCause; text: string; details: readonly string[] };

const repair = (cause: RepairCause, text: string): Repair => ({ cause, text, details: [text] });
const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);

function withoutTitle(text: string): Repair[] {
  const title = possibleTitleBefore(text);
  const meant = text.slice(title.length).trimStart();
  return title === '' ? [] : [{ cause: 'TITLE', text: meant, details: [title, meant] }];
}

/** Ñ in place of one N, and of what keyboards without it write: NI, NY, NN, GN. */
const withEnye = (text: string): Repair[] =>
  Array.from(text.matchAll(/gn|n[iyn]|n/gi)).flatMap((found) => {
    const before = text.slice(0, found.index);
    const enye = found[0].toUpperCase() === found[0] ? 'Ñ' : 'ñ';
    return [found[0], found[0].slice(0, 1)]
      .filter((written) => /^gn|^n/i.test(written))
      .map((written) => repair('ENYE', before + enye + text.slice(before.length + written.length)));
  });

const withoutEnye = (text: string): Repair[] =>
  /ñ/i.test(text) ? [repair('NO_ENYE', text.replaceAll('ñ', 'n').replaceAll('Ñ', 'N'))] : [];

/** «Delacruz» as «De la cruz»: each piece before the last is a particle. */
function apart(text: string, before = ''): Repair[] {
  return Array.from({ length: Math.min(4, text.length - 2) }, (_, at) => at + 1).flatMap((at) => {
    const particle = text.slice(0, at);
    const rest = text.slice(at).trimStart();
    if (!isParticle(particle) || rest.length < 2) return [];
    const meant = `${before}${particle} `;
    return [repair('APART', meant + rest), ...apart(rest, meant)];
  });
}

/** The first words written as one: «Mc Gregor» as «McGregor». */
const joined = (text: string): Repair[] => {
  const words = wordsOf(text);
  return [2, 3, 4]
    .filter((count) => count <= words.length)
    .map((count) => repair('JOINED', [words.slice(0, count).join(''), ...words.slice(count)].join(' ')));
};

/** An apostrophe after the first letter of the word that counts, where most names have one. */
const withSign = (text: string): Repair[] => {
  const words = wordsOf(text);
  const at = words.findIndex((word) => !isParticle(word));
  const meant = words.map((word, place) => (place === at ? `${word.slice(0, 1)}'${word.slice(1)}` : word));
  return at < 0 ? [] : [repair('SIGN', meant.join(' '))];
};

const withoutSign = (text: string): Repair[] =>
  /['./·-]/.test(text)
    ? ['', ' '].map((by) => repair('NO_SIGN', wordsOf(text.replace(/['./·-]/g, by)).join(' ')))
    : [];

/** Another word in front. */
const inOrder = (text: string): Repair[] => {
  const words = wordsOf(text);
  return words
    .slice(1)
    .map((word, at) => repair('ORDER', [word, ...words.filter((_, other) => other !== at + 1)].join(' ')));
};

/** No real name has more; a part of nothing but N would. */
const mostTried = 60;

/** A part as it may have been meant, the likeliest first. */
export const repairsOf = (text: string): Repair[] =>
  text === ''
    ? []
    : [withoutTitle, withEnye, apart, inOrder, joined, withSign, withoutEnye, withoutSign]
        .flatMap((find) => find(text))
        .filter(({ text: meant }) => meant !== '')
        .slice(0, mostTried);
