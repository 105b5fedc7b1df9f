import { badCurp } from '#lib/cli/bad-keys.ts';
import type { Command, ExitStatus } from '#lib/cli/command.ts';
import { openStore } from '#lib/cli/open-store.ts';
import { countText, type Speaker } from '#lib/cli/speaker.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import { type Nss, parseNss } from '#lib/domain/number/nss.ts';
import { type Sentence, sameInBoth } from '#lib/domain/operator/language.ts';
import { keyringOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import type { SettleFailure } from '#lib/usecases/ports/contradictions.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

const nothing: Sentence = { es: 'No hay contradicciones.', en: 'There are no contradictions.' };
const some = (count: number): Sentence => ({
  es: `Datos que se contradicen: ${countText(count)}. Estas CURP no reciben número en línea hasta que alguien decida.`,
  en: `Claims that contradict each other: ${countText(count)}. These CURPs get no number online until someone decides.`,
});

export const contradictionsCommand: Command = {
  name: 'contradictions',
  parameters: { es: '', en: '' },
  summary: {
    es: 'Lista qué CURP y números se contradicen.',
    en: 'Lists which CURPs and numbers contradict each other.',
  },
  help: {
    es: 'Una línea por dato: CURP y NSS. Son datos personales: no los guardes más de lo necesario.\nLa subdelegación dice cuál es el correcto; settle-contradiction lo anota.',
    en: 'One line per claim: CURP and NSS. These are personal data: keep them no longer than needed.\nThe IMSS office says which one is right; settle-contradiction notes it.',
  },
  operands: 0,
  run: async (_, { print, complain }, variables) => {
    const store = await openStore(variables);
    try {
      const claims = await store.contradictions.list();
      if (claims.length === 0) {
        print(nothing);
        return 0;
      }
      for (const { curp, nss } of claims) print(sameInBoth(`${curp} ${nss}`));
      complain(some(claims.length));
      return 1;
    } finally {
      await store.close();
    }
  },
};

const failures: Record<SettleFailure, Sentence> = {
  unknown: {
    es: 'No hay contradicción sobre esa CURP. No cambió nada.',
    en: 'There is no contradiction about that CURP. Nothing changed.',
  },
  notClaimed: {
    es: 'Nadie ha dicho que esa CURP tenga ese NSS: contradictions los lista. No cambió nada.',
    en: 'Nobody has said that this CURP has this NSS: contradictions lists them. Nothing changed.',
  },
  issued: {
    es: 'Este servicio ya dio documentos con otro número. Retíralos con revoke y lleva el caso a la subdelegación. No cambió nada.',
    en: 'This service has given documents with another number. Revoke them and take the case to the IMSS office. Nothing changed.',
  },
};

const badNumber: Sentence = {
  es: 'Ese NSS no está bien escrito. Si la CURP no tiene ninguno de ellos, escribe ninguno.',
  en: 'That NSS is not written correctly. When the CURP has none of them, write none.',
};

const settled: Sentence = {
  es: 'Listo: esa CURP puede hacer otra vez el trámite en línea.',
  en: 'Done: that CURP can use the service online again.',
};

const none = /^(?:ninguno|none)$/i;

/** What the operator typed, or the sentence that says what is wrong with it. */
const readDecision = (curpText: string, nssText: string): { curp: Curp; nss: Nss | null } | Sentence => {
  const curp = parseCurp(curpText, mexicoCityDate(Date.now()));
  if (!curp.ok) return badCurp(curp.error);
  if (none.test(nssText)) return { curp: curp.value, nss: null };
  const nss = parseNss(nssText);
  return nss.ok ? { curp: curp.value, nss: nss.value } : badNumber;
};

const settle = async (
  { curp, nss }: { curp: Curp; nss: Nss | null },
  { print, complain }: Speaker,
  variables: Parameters<Command['run']>[2],
): Promise<ExitStatus> => {
  const settings = readEnvironment(variables);
  const store = await openStore(variables);
  try {
    const deps = { clock: { now: Date.now }, keyring: keyringOf(settings) };
    const about = { id: null, curp, email: null };
    const entry = entryAbout(deps, about, { actor: 'operator', action: 'contradiction.settled' });
    const done = await store.contradictions.settle(curp, nss, entry);
    if (done.ok) print(settled);
    else complain(failures[done.error]);
    return done.ok ? 0 : 2;
  } finally {
    await store.close();
  }
};

export const settleContradictionCommand: Command = {
  name: 'settle-contradiction',
  parameters: { es: 'CURP NSS|ninguno', en: 'CURP NSS|none' },
  summary: {
    es: 'Anota qué número tiene una CURP.',
    en: 'Notes which number a CURP has.',
  },
  help: {
    es: 'Solo con la respuesta de la subdelegación. NSS es uno de los que lista contradictions; ninguno: la CURP no tiene ninguno de ellos.',
    en: 'Only with the answer of the IMSS office. NSS is one of those that contradictions lists; none: the CURP has none of them.',
  },
  operands: 2,
  run: async ([curpText = '', nssText = ''], speaker, variables) => {
    const decision = readDecision(curpText, nssText);
    if ('curp' in decision) return settle(decision, speaker, variables);
    speaker.complain(decision);
    return 2;
  },
};
