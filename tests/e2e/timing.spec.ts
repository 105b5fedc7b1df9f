import { dictionary } from '#lib/i18n/dictionary.ts';
import { postPlainly, readPlainForm } from '#tests/e2e/actions/plain-post.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { comparePairs, median, shuffled } from '#tests/support/kolmogorov-smirnov.ts';

/** A site where a program may post step 1: no human check, and limits that nothing reaches. */
test.use({ settings: { HUMAN_CHECK: 'off' } });

const { queued } = dictionary('es').journey.inbox;

/** Of each class; 200 by `npm run timing:full`, which alone compares the times: it wants a quiet machine. */
const count = Number(process.env.TIMINGS ?? 2);
const isMeasured = process.env.TIMINGS !== undefined;
const warmUp = isMeasured ? 10 : 0;
const classes = ['unknown', 'known', 'bound elsewhere', 'numbered'] as const;
type Class = (typeof classes)[number];

const settle = ({ records }: Site, kind: Class, person: TestPerson) => {
  if (kind !== 'unknown') records.register(person);
  if (kind === 'bound elsewhere') records.giveNumber(person, `otra-${person.email}`);
  if (kind === 'numbered') records.giveNumber(person, null);
};

const answersOf = ({ curp, email }: TestPerson) => ({ curp, email, emailConfirmation: email });

/** What one person's page may differ in from another's: the mailbox of the address, which the page may break after its @, and what changes with each answer. */
const withoutPerson = (html: string, { curp, email }: TestPerson): string =>
  html
    .replaceAll(email.replace(/@.*/, ''), '(mailbox)')
    .replaceAll(curp, '(curp)')
    .replaceAll(/nonce(?:="|\\":\\")[\w=]+/g, '(nonce)')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(id)')
    .replaceAll(/\d{12,13}/g, '(moment)')
    .replaceAll(/remaining\\":\d+|\b\d\d:\d\d\b/g, '(time)');

/** "Revisa tu correo" as soon as it knows that the mail went out: the mail server has it a moment before. */
const readInbox = async ({ baseUrl }: Site, cookie: string): Promise<string> => {
  const read = async () => (await fetch(`${baseUrl}/es/tramite/correo`, { headers: { cookie } })).text();
  await expect.poll(read).not.toContain(queued);
  return read();
};

/** Six pairs of classes are compared, so each may differ by a sixth of the chance (Bonferroni). */
const expectSameTimes = (timings: Record<Class, number[]>) => {
  const pairs = comparePairs(timings);
  const medians = Object.entries(timings).map(([kind, all]) => `${kind} ${median(all).toFixed(2)} ms`);
  console.log(
    `T02 over HTTP, ${count} of each: ${medians.join(', ')}; p of the least alike pair ${pairs[0]?.p.toFixed(4)}`,
  );
  expect(pairs[0]?.p, pairs[0]?.pair).toBeGreaterThan(0.001 / pairs.length);
};

test('T02: the answer to step 1 says the same, and in a full run takes the same time, whatever the CURP has', async ({
  site,
}) => {
  test.setTimeout(3_600_000);
  const form = await readPlainForm(site, '/es/tramite', 'tramite');
  const timings: Record<Class, number[]> = { unknown: [], known: [], 'bound elsewhere': [], numbered: [] };
  const pages = new Map<Class, Set<string>>(classes.map((kind) => [kind, new Set()]));
  const heads = new Set<string>();
  for (let round = 0; round < count + warmUp; round += 1) {
    const asked = classes.map((kind) => ({ kind, person: newPerson() }));
    for (const { kind, person } of asked) settle(site, kind, person);
    for (const { kind, person } of shuffled(asked)) {
      const from = performance.now();
      const answer = await postPlainly(site, form, answersOf(person));
      const took = performance.now() - from;
      expect(answer.status).toBe(303);
      if (round >= warmUp) timings[kind].push(took);
      heads.add([...answer.headers.keys()].sort().join());
      if (round < warmUp || round % 10 > 0) continue;
      await site.mail.waitForMail(person.email);
      pages.get(kind)?.add(withoutPerson(await readInbox(site, answer.cookie), person));
    }
  }
  if (isMeasured) expectSameTimes(timings);
  expect(heads.size).toBe(1);
  expect(new Set([...pages.values()].flatMap((of) => [...of])).size).toBe(1);
});
