import { z } from 'zod/mini';
import { readCappedBody } from '#lib/adapters/network/capped-body.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { readPersonRecord } from '#lib/domain/registry/person-record.ts';
import { UnusableRecord } from '#lib/domain/registry/unusable-record.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';

const MILLISECONDS = 3_000;
const LARGEST = 64 * 1024;

const short = z.string().check(z.maxLength(200));
const answerSchema = z.object({
  person: z.nullable(
    z.object({
      given_names: short,
      first_surname: short,
      second_surname: short,
      birth_date: short,
      sex: short,
      birth_state: short,
    }),
  ),
});

const tooLong = () => new Error('The registry answered more than 64 kB');

const readText = async (response: Response): Promise<string> =>
  Buffer.from(await readCappedBody(response, LARGEST, tooLong)).toString('utf8');

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Replaces the message of the parser, because it quotes the text, which is personal data.
    throw new Error('The registry answered something that is not JSON');
  }
};

/**
 * A registry of people over HTTP: `POST url` with `{"curp": "…"}` answers `{"person": {…} | null}`, the person with the columns of
 * `import-people`. The CURP is never in the URL, because it is personal data. One fixed URL, no redirects, 3 s, 64 kB (docs/threats.md T17).
 * Throws when the registry does not answer, answers another shape, or answers a person whom the CURP contradicts. The error has no personal
 * data.
 */
export const createHttpRegistry = ({
  url,
  fetch: request = fetch,
}: {
  url: string;
  fetch?: typeof fetch;
}): Registry => ({
  findPerson: async (curp: Curp) => {
    const response = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ curp }),
      redirect: 'error',
      signal: AbortSignal.timeout(MILLISECONDS),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new Error(`The registry answered with status ${response.status}`);
    }
    const answer = answerSchema.safeParse(parseJson(await readText(response)));
    if (!answer.success) throw new Error('The registry answered in another form');
    if (answer.data.person === null) return null;
    const person = readPersonRecord(answer.data.person, curp);
    // The page that asks for names tells a person with one name where to go, as for somebody whom the registry does not know.
    if (!person.ok && person.error === 'ONE_NAME') return null;
    if (!person.ok)
      throw new UnusableRecord(`The registry answered data that do not fit the CURP: ${person.error}`);
    return person.value;
  },
});
