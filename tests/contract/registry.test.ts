import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createHttpRegistry } from '#lib/adapters/registry/http-registry.ts';
import { createLocalRegistry } from '#lib/adapters/registry/local-registry.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { toIso } from '#lib/domain/basics/calendar.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';
import { aPerson, curpOf, gloria, oscar } from '#tests/support/builders.ts';
import { testSealing } from '#tests/support/secret.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const serve = async (answer: Answer): Promise<string> => {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/people`;
};

const toRecord = ({ name, birthDate, sex, birthEntity }: Person) => ({
  given_names: name.givenNames,
  first_surname: name.firstSurname,
  second_surname: name.secondSurname,
  birth_date: toIso(birthDate),
  sex,
  birth_state: birthEntity,
});

const knowing = (people: Map<string, Person>): Answer => {
  return async (request, response) => {
    const { curp } = JSON.parse(await text(request));
    const person = people.get(curp);
    response.end(JSON.stringify({ person: person ? toRecord(person) : null }));
  };
};

const adapters: { name: string; open: (person: Person, curp?: Curp) => Promise<Registry> }[] = [
  {
    name: 'in the store',
    open: async (person, curp = oscar) => {
      const store = await createStore({ file: ':memory:' }, testSealing);
      onTestFinished(() => store.close());
      await store.people.put([{ curp, person }]);
      return createLocalRegistry(store);
    },
  },
  {
    name: 'over HTTP',
    open: async (person, curp = oscar) =>
      createHttpRegistry({ url: await serve(knowing(new Map([[curp, person]]))) }),
  },
];

describe.each(adapters)('a registry $name', ({ open }) => {
  test('finds a person by CURP', async () => {
    const registry = await open(aPerson());
    expect(await registry.findPerson(oscar)).toEqual(aPerson());
  });

  test('finds a person with one surname', async () => {
    const person = {
      ...aPerson(),
      name: { givenNames: 'Óscar', firstSurname: 'Núñez', secondSurname: '' },
    };
    expect(await (await open(person)).findPerson(oscar)).toEqual(person);
  });

  test.each(['XX', 'NO TIENE', 'Null', '—'])(
    'gives no second surname to a person for whom it has «%s», because their CURP has none',
    async (second) => {
      const name = { givenNames: 'Leticia', firstSurname: 'Luna\u2013Ríos', secondSurname: second };
      const birth = { birthDate: { year: 1991, month: 10, day: 15 }, sex: 'M', birthEntity: 'TL' } as const;
      const leticia = curpOf('LUXL911015MTLNXT07');
      const found = await (await open({ name, ...birth }, leticia)).findPerson(leticia);
      expect(found?.name).toEqual({ ...name, firstSurname: 'Luna-Ríos', secondSurname: '' });
    },
  );

  test('says that it does not know somebody', async () => {
    expect(await (await open(aPerson())).findPerson(gloria)).toBeNull();
  });
});

describe('a registry over HTTP', () => {
  const ask = async (answer: Answer) => createHttpRegistry({ url: await serve(answer) }).findPerson(oscar);
  const json =
    (value: unknown): Answer =>
    (_, response) =>
      void response.end(JSON.stringify(value));

  test('leaves a person with a single name to the page that shows the way to an office', async () => {
    for (const name of [{ first_surname: '' }, { given_names: '', first_surname: 'Suharto' }]) {
      const record = { ...toRecord(aPerson()), second_surname: 'XX', ...name };
      expect(await ask(json({ person: record }))).toBeNull();
    }
  });

  test('T17: keeps the CURP out of the address', async () => {
    let seen = '';
    await ask((request, response) => {
      seen = `${request.method} ${request.url}`;
      response.end('{"person":null}');
    });
    expect(seen).toBe('POST /people');
  });

  test.each<{ what: string; answer: Answer }>([
    { what: 'is down', answer: (_, response) => void response.writeHead(503).end() },
    { what: 'does not know the address', answer: (_, response) => void response.writeHead(404).end() },
    { what: 'hangs up', answer: (request) => void request.socket.destroy() },
    { what: 'answers half', answer: (_, response) => void response.end('{"person":{"given') },
    { what: 'answers another form', answer: json({ personas: [] }) },
    { what: 'answers a page', answer: (_, response) => void response.end('<html>') },
    { what: 'answers somebody else', answer: json({ person: toRecord(aPerson(gloria)) }) },
    {
      what: 'answers a name that is none',
      answer: json({ person: { ...toRecord(aPerson()), given_names: '\u0000' } }),
    },
    {
      what: 'sends elsewhere',
      answer: (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    },
  ])('T17: that $what is an error without personal data', async ({ answer }) => {
    const error = await ask(answer).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toMatch(/SASO|HEGG|Santill|given/);
  });

  test('T17: that answers without end is left at 64 kB', async () => {
    let sent = 0;
    const error = ask(async (request, response) => {
      while (!request.socket.destroyed && sent < 50_000_000) {
        response.write(' '.repeat(10_000));
        sent += 10_000;
        await new Promise(setImmediate);
      }
    });
    await expect(error).rejects.toThrow('more than 64 kB');
    expect(sent).toBeLessThan(50_000_000);
  });

  test('T17: that begins to answer and then sends a word now and then for ever is left', async () => {
    const error = ask(async (request, response) => {
      response.write('{"person":');
      while (!request.socket.destroyed) {
        response.write(' ');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    await expect(error).rejects.toThrow();
  });

  test('T17: that does not answer is left, and not before three seconds', async () => {
    const from = performance.now();
    await expect(ask(() => {})).rejects.toThrow();
    expect(performance.now() - from).toBeGreaterThan(2_900);
  });
});
