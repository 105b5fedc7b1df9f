import { drawLetters } from '#lib/adapters/human-check/captcha-letters.ts';
import { getDeps } from '#lib/server/deps/deps.ts';

/** The drawing of the letters in a form's sealed token; null for any other text. */
export const lettersImage = async (token: string): Promise<string | null> => {
  const { humanCheck } = await getDeps();
  const letters = humanCheck.lettersOf(token);
  return letters && drawLetters(letters);
};
