import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '#bench/bench.ts';
import { type Client, inLanes, openClient } from '#bench/client.ts';
import {
  compare,
  compareWithLimit,
  interleave,
  millisecondsOf,
  percentile,
  perSecond,
  type Row,
} from '#bench/rounds.ts';
import { startSite } from '#bench/site.ts';
import { cookieName, prepareVisit } from '#bench/visits.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const path = '/es/tramite/revisar';
const connections = 10;
const mostPerRound = 120;
const flowsPerSecond = 8;
const mostFlows = flowsPerSecond * 5;
const mostMilliseconds = 250;

type Fields = [name: string, value: string][];

const cookieOf = (secret: string) => ({ cookie: `${cookieName}=${secret}` });

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The hidden fields of the page's main form, the one that asks for the number. */
const hiddenFields = (html: string): Fields => {
  const [main = ''] = /<main.*<\/main>/s.exec(html) ?? [];
  return [...main.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ]);
};

const readForm = async (client: Client, secret: string): Promise<Fields> => {
  const fields = hiddenFields((await client.get(path, cookieOf(secret))).text());
  if (fields.some(([name]) => name.startsWith('$ACTION_'))) return fields;
  throw new Error(`${path} shows no form without JavaScript`);
};

/** The number exists when the answer arrives: it sends the person to the page that shows it. */
const assign = async (client: Client, fields: Fields, secret: string): Promise<void> => {
  const { status, headers } = await client.post(path, fields, cookieOf(secret));
  if (status !== 303 || !headers.location?.endsWith('/tramite/resultado'))
    throw new Error(`assigning answered ${status} ${headers.location}`);
};

/** The same action in a browser without a visit: it finds nobody, does nothing and sends to the start. */
const postNothing = async (client: Client, fields: Fields): Promise<void> => {
  const { status, headers } = await client.post(path, fields);
  if (status !== 303 || !headers.location?.endsWith('/tramite?aviso=sincookies'))
    throw new Error(`the empty action answered ${status} ${headers.location}`);
};

/** Begins one flow after the other at a steady pace, whatever the answers take; answers what each one told. */
const atPace = async (count: number, flow: () => Promise<number>): Promise<number[]> => {
  const flows: Promise<number>[] = [];
  for (let nth = 0; nth < count; nth++) {
    flows.push(flow());
    await sleep(1000 / flowsPerSecond);
  }
  return Promise.all(flows);
};

/** Waits until the worker has written every mail: what it still has to do must not slow the other side. */
const mailsWritten = async (mailbox: string, count: number): Promise<void> => {
  // The folder appears with the first mail.
  const names = () => readdir(mailbox).catch(() => []);
  const written = async () => (await names()).filter((name) => name.endsWith('.eml.sealed')).length;
  for (const deadline = Date.now() + 60_000; (await written()) < count; await sleep(50))
    if (Date.now() > deadline) throw new Error('the mails do not leave the outbox');
};

type Site = { client: Client; mailbox: string; secrets: () => string; assigned: { count: number } };

const measureRate = async (bench: Bench, { client, mailbox, secrets, assigned }: Site): Promise<Row> => {
  const perRound = bench.share(mostPerRound);
  const forms = new Map<string, Fields>();
  const readForms = async () => {
    forms.clear();
    await inLanes(connections, perRound, async () => {
      const secret = secrets();
      forms.set(secret, await readForm(client, secret));
    });
  };
  const ours = async () => {
    await readForms();
    const prepared = [...forms];
    const post = async (nth: number) => {
      const [secret, fields] = prepared[nth] ?? ['', []];
      await assign(client, fields, secret);
    };
    const rate = await perSecond(perRound, () => inLanes(connections, perRound, post));
    assigned.count += perRound;
    await mailsWritten(mailbox, assigned.count);
    return rate;
  };
  const [fields = []] = [await readForm(client, secrets())];
  const reference = () =>
    perSecond(perRound, () => inLanes(connections, perRound, () => postNothing(client, fields)));
  await ours();
  await reference();
  const pairs = await interleave(bench.rounds, ours, reference);
  const what = `POSTs that assign at ${connections} connections | the same action without a visit`;
  return compare({ id: 'P6', what, unit: ' /s', pairs, target: { atLeast: 0.5 } });
};

const measurePace = async (bench: Bench, { client, mailbox, secrets, assigned }: Site): Promise<Row[]> => {
  const flow = async () => {
    const secret = secrets();
    const fields = await readForm(client, secret);
    const milliseconds = await millisecondsOf(() => assign(client, fields, secret));
    await client.get('/es/tramite/resultado', cookieOf(secret));
    assigned.count += 1;
    return milliseconds;
  };
  const emptyFields = await readForm(client, secrets());
  const emptyFlow = async () => {
    await client.get('/es/tramite');
    const milliseconds = await millisecondsOf(() => postNothing(client, emptyFields));
    await client.get('/es/tramite');
    return milliseconds;
  };
  const p99 = async (act: () => Promise<number>) => {
    const times = await atPace(bench.share(mostFlows), act);
    await mailsWritten(mailbox, assigned.count);
    return percentile(times, 0.99);
  };
  const pairs = await interleave(
    bench.rounds,
    () => p99(flow),
    () => p99(emptyFlow),
  );
  const what = `p99 of the POST that assigns at ${flowsPerSecond} flows/s`;
  return [
    compareWithLimit({
      id: 'P6',
      what: `${what} | goal`,
      unit: ' ms',
      values: pairs.map(({ ours }) => ours),
      limit: mostMilliseconds,
    }),
    compare({ id: 'P6', what: `${what} | the same without a visit`, unit: ' ms', pairs, target: null }),
  ];
};

/** P6: from the POST to the commit, with the mail worker of the same process at work on the documents. */
export const measureAssigning = async (bench: Bench): Promise<Row[]> => {
  const visits = (bench.rounds + 1) * bench.share(mostPerRound) + bench.rounds * bench.share(mostFlows) + 2;
  const waiting: string[] = [];
  const prepare = async (store: Store) => {
    for (let nth = 0; nth < visits; nth++) waiting.push((await prepareVisit(store, 'addressed', nth)).cookie);
  };
  const secrets = () => {
    const secret = waiting.pop();
    if (secret === undefined) throw new Error('no visit is left');
    return secret;
  };
  const folder = bench.newFolder();
  const site = await startSite(folder, prepare);
  const client = openClient(site.origin);
  const parts: Site = { client, mailbox: join(folder, 'buzon'), secrets, assigned: { count: 0 } };
  try {
    const pace = await measurePace(bench, parts);
    return [await measureRate(bench, parts), ...pace];
  } finally {
    client.close();
    await site.stop();
  }
};
