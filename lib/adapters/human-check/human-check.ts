import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod/mini';
import { newLetters } from '#lib/adapters/human-check/captcha-letters.ts';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { LimitCounts } from '#lib/usecases/ports/limits.ts';
import type { Random } from '#lib/usecases/ports/random.ts';

export type HumanCheckMode = 'silent' | 'letters' | 'off';

/** What step 1 carries: a puzzle that the browser solves by itself, and letters for browsers without JavaScript. */
export type HumanChallenge = { mode: HumanCheckMode; token: string; puzzle: string };
export type HumanAnswer = {
  /** The sealed token of the form. */
  token: string;
  /** Solution of the silent puzzle, '' without JavaScript. */
  solution: string;
  /** Letters read from the image; upper and lower case matter. */
  letters: string;
  withoutSight: boolean;
  /** A field that no person sees and programs fill in. */
  trap: string;
};
/** How long the silent puzzle keeps a browser busy. `long`: for networks that start very many requests. */
export type HumanEffort = 'usual' | 'long';
type HumanVerdict = 'passed' | 'withoutSight' | 'failed' | 'tooFast';

export type HumanCheck = {
  newChallenge: (effort?: HumanEffort) => Promise<HumanChallenge>;
  /**
   * Uses the answer up when it passes. The solution of a puzzle that is shorter than now asked for fails; letters and `withoutSight`
   * count as before.
   */
  judge: (answer: HumanAnswer, effort?: HumanEffort) => Promise<HumanVerdict>;
  /** Lets the answer be used again, because the form came back for another reason. */
  giveBack: (answer: HumanAnswer) => Promise<void>;
  lettersOf: (token: string) => string | null;
};

const lifetime = 60 * 60_000;
const shortestTime = 800;
/** Rounds of PBKDF2 for each guess; a puzzle takes 256 guesses on average. */
const rounds: Record<HumanEffort, number> = { usual: 1_000, long: 5_000 };

const tokenSchema = z.object({ letters: z.string(), at: z.number(), nonce: z.string() });
const solutionSchema = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      data: z.object({ nonce: z.string() }),
    }),
    signature: z.optional(z.string()),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

type Deps = {
  mode: HumanCheckMode;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  /** Counts how often an answer was used. In the store, because the next form may reach another process. */
  uses: Pick<LimitCounts, 'add' | 'remove'>;
};

const countOf = (nonce: string) => `human-check:${nonce}`;

/** Proof of work by ALTCHA (PBKDF2, about 256 derivations of a thousand rounds), and letters for browsers without JavaScript. */
export const createHumanCheck = ({ mode, clock, random, keyring, uses }: Deps): HumanCheck => {
  const key = Buffer.from(keyring.derive('human-check', 'token'), 'base64url');
  const hmacSignatureSecret = keyring.derive('human-check', 'puzzle');

  const open = (token: string) => {
    const content = tokenSchema.safeParse(parseJson(openText(key, token) ?? ''));
    return content.success && clock.now() - content.data.at < lifetime ? content.data : null;
  };

  /** The puzzle is tied to the form's token, so that one solution serves one form. */
  const solved = async (text: string, nonce: string, least: number): Promise<boolean> => {
    const payload = solutionSchema.safeParse(parseJson(text.slice(0, 4_000)));
    if (!payload.success) return false;
    const { data, cost } = payload.data.challenge.parameters;
    if (data.nonce !== nonce || cost < least) return false;
    const { challenge, solution } = payload.data;
    const result = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret });
    return result.verified;
  };

  return {
    newChallenge: async (effort = 'usual') => {
      const content = { letters: newLetters(), at: clock.now(), nonce: random.id() };
      const expiresAt = Math.floor((clock.now() + lifetime) / 1_000);
      const puzzle = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: rounds[effort],
        keyPrefix: '00',
        deriveKey,
        hmacSignatureSecret,
        expiresAt,
        data: { nonce: content.nonce },
      });
      return { mode, token: sealText(key, JSON.stringify(content)), puzzle: JSON.stringify(puzzle) };
    },
    judge: async ({ token, solution, letters, withoutSight, trap }, effort = 'usual') => {
      if (mode === 'off') return 'passed';
      const content = open(token);
      if (!content) return 'failed';
      if (clock.now() - content.at < shortestTime) return 'tooFast';
      const read = letters.replace(/\s/g, '') === content.letters;
      const passed =
        read ||
        (mode === 'silent' && solution !== '' && (await solved(solution, content.nonce, rounds[effort])));
      // A browser that fills in forms fills in the unseen field too, so it speaks only against who proves nothing.
      if (!passed && (!withoutSight || trap !== '')) return 'failed';
      const time = { now: clock.now(), expiresAt: content.at + lifetime };
      const { points } = await uses.add(countOf(content.nonce), 1, time);
      if (points > 1) return 'failed';
      return passed ? 'passed' : 'withoutSight';
    },
    giveBack: async ({ token }) => {
      const content = open(token);
      if (content) await uses.remove(countOf(content.nonce));
    },
    lettersOf: (token) => open(token)?.letters ?? null,
  };
};
