import type { Limits, Window } from '#lib/adapters/limiter/limiter.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { type LimitKind, limitKinds } from '#lib/usecases/ports/limits.ts';

export type { Limits };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const points = (count: number, seconds: number): Window => ({ points: count, seconds });

/**
 * The default limits (docs/operating.md §3). Each can be changed as `LIMIT_<NAME>=points/seconds[,points/seconds…]`. Two mails in a
 * minute, so that the first «Enviar de nuevo» is sent at once. Those of a network let a class pass that shares one address
 * (docs/decisions.md §5).
 */
const defaults: Limits = {
  postPerNetwork: [points(3_000, 5 * minute)],
  startOverall: [points(5_000, hour)],
  startPerNetwork: [points(300, hour)],
  startBeforeFriction: [points(60, hour)],
  startWithoutSight: [points(30, hour)],
  linkMailOverall: [points(5_000, hour)],
  linkMailPerPair: [points(2, minute), points(5, hour)],
  linkMailPerAddress: [points(2, minute), points(3, hour), points(5, day)],
  linkMailPerCurp: [points(5, day)],
  linkMailPerFreeCurp: [points(50, day)],
  linkMailToHolder: [points(1, 15 * minute)],
  curpPerAddress: [points(3, 30 * day)],
  nameTryPerCurp: [points(10, 30 * day)],
  signInPerRequest: [points(20, hour)],
  documentMailPerAddress: [points(5, hour)],
  mailboxCodePerMail: [points(5, hour)],
  checkPerNetwork: [points(600, hour)],
  staffPerAccount: [points(5, 10 * minute)],
  staffPerNetwork: [points(300, 10 * minute)],
  staffCodeOnce: [points(1, 2 * minute)],
  viewPerStaff: [points(120, day)],
  preparePerNetwork: [points(300, hour)],
  prepareOverall: [points(2_000, hour)],
  preparationPerStaff: [points(20, 10 * minute), points(200, day)],
};

/**
 * Limits where no mail leaves the machine: nobody's mailbox can be bombed and everybody in the registry is fictional, so one invented
 * address may try them all.
 */
const tryingOut: Partial<Limits> = {
  linkMailPerAddress: [points(60, hour)],
  linkMailPerCurp: [points(50, day)],
  curpPerAddress: [points(100, 30 * day)],
};

/** The variable of a limit: LIMIT_LINK_MAIL_PER_ADDRESS for `linkMailPerAddress`. */
export const limitVariable = (kind: LimitKind): string =>
  `LIMIT_${kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** The variables that are read here. */
export const limitVariables: readonly string[] = limitKinds.map(limitVariable);

const longestSeconds = 366 * day;
/** The longest time that a timer of Node can wait (2^31 milliseconds). A counter in memory with a longer one would end at once. */
const longestInMemory = 2_147_483;
const mostSeconds = (kind: LimitKind) => (kind === 'postPerNetwork' ? longestInMemory : longestSeconds);
const mostWindows = 5;

const parseWindow = (text: string, most: number): Window | null => {
  const [, points, seconds] = /^(\d{1,9})\s*\/\s*(\d{1,8})$/.exec(text.trim())?.map(Number) ?? [];
  const kept = seconds !== undefined && seconds >= 1 && seconds <= most;
  return kept && points !== undefined ? { points, seconds } : null;
};

const parseWindows = (text: string, kind: LimitKind): Window[] | null => {
  const windows = text.split(',').map((part) => parseWindow(part, mostSeconds(kind)));
  const parsed = windows.filter((window) => window !== null);
  const lengths = new Set(parsed.map(({ seconds }) => seconds));
  if (parsed.length !== windows.length || lengths.size !== parsed.length || parsed.length > mostWindows)
    return null;
  return parsed.toSorted((a, b) => a.seconds - b.seconds);
};

const mistakeOf = (kind: LimitKind): Sentence => ({
  es: `${limitVariable(kind)} debe tener la forma puntos/segundos, por ejemplo 5/3600, o varias de distinta duración separadas por comas, cada una de 1 a ${mostSeconds(kind)} segundos`,
  en: `${limitVariable(kind)} must have the form points/seconds, for example 5/3600, or several of different length with commas between them, each with 1 to ${mostSeconds(kind)} seconds`,
});

/** The limits with the operator's changes, and one sentence per mistake. `mailStaysHere`: mails are read in the local mailbox. */
export const parseLimits = (
  variables: Record<string, string | undefined>,
  { mailStaysHere = false }: { mailStaysHere?: boolean } = {},
): { limits: Limits; mistakes: Sentence[] } => {
  const mistakes: Sentence[] = [];
  const limits: Limits = { ...defaults, ...(mailStaysHere && tryingOut) };
  for (const kind of limitKinds) {
    const text = variables[limitVariable(kind)]?.trim();
    const windows = text ? parseWindows(text, kind) : limits[kind];
    if (windows) limits[kind] = windows;
    else mistakes.push(mistakeOf(kind));
  }
  return { limits, mistakes };
};
