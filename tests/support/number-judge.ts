import type { Curp } from '#lib/domain/curp/curp.ts';

/** One person was told one number, on a page or in a mail. */
export type Telling = { curp: Curp; nss: string };

/** `twice`: numbers that two people were told. `lost`: people for whom the store has another number than they were told, or none. */
export type Verdict = { twice: string[]; lost: Curp[] };

/**
 * Judges an installation after a restore from what people were told and what the store answers today. It knows no counter, no record and
 * no mark. `mayBeUnknown`: people whom nobody can know any more, because the record went back with the store.
 */
export const judgeNumbers = (
  tellings: readonly Telling[],
  answers: ReadonlyMap<Curp, string | null>,
  mayBeUnknown: ReadonlySet<Curp>,
): Verdict => {
  const owners = new Map<string, Set<Curp>>();
  for (const { curp, nss } of tellings) owners.set(nss, (owners.get(nss) ?? new Set()).add(curp));
  const isLost = ({ curp, nss }: Telling): boolean => {
    const answer = answers.get(curp) ?? null;
    return answer === null ? !mayBeUnknown.has(curp) : answer !== nss;
  };
  return {
    twice: [...owners].filter(([, people]) => people.size > 1).map(([nss]) => nss),
    lost: [...new Set(tellings.filter(isLost).map(({ curp }) => curp))],
  };
};
