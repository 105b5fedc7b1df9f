import {
  bothWays,
  changesOf,
  closed,
  type Desk,
  expect,
  expectNothingOf,
  forgeAs,
  isLetIn,
  lineOf,
  refusedAt,
  test,
  visitorsFor,
} from '#tests/e2e/actions/desk-day.ts';
import { ask } from '#tests/e2e/actions/forge.ts';
import {
  type Act,
  acts,
  actsOfDesk,
  addressOf,
  type Line,
  type Room,
  rooms,
  roomsOfTree,
  turns,
} from '#tests/support/desk-matrix.ts';
import { countActs } from '#tests/support/table-digests.ts';

test.describe.configure({ mode: 'default' });

test('a new page, route or server action of the desk has its line in the matrix', () => {
  expect(Object.keys(rooms).toSorted()).toEqual(
    roomsOfTree()
      .map(({ route }) => route)
      .toSorted(),
  );
  expect(Object.keys(acts).toSorted()).toEqual(
    actsOfDesk()
      .map(({ name }) => name)
      .toSorted(),
  );
});

/** Every way in which a browser asks for a page: whole, as Next's scripts do, and only for the head. */
const asksOf = ({ methods, isPage }: Room, { query }: Line): { suffix: string; options: RequestInit }[] =>
  methods.flatMap((method) =>
    method === 'GET'
      ? [
          { suffix: query ? `?${query}` : '', options: {} },
          ...(isPage ? [{ suffix: '?_rsc', options: { headers: { rsc: '1' } } }] : []),
          { suffix: '', options: { method: 'HEAD' } },
        ]
      : [{ suffix: '', options: { method } }],
  );

const bodyOf = (line: Line, { owner }: Desk, { method }: RequestInit): RequestInit => {
  if (method !== 'POST') return {};
  const body = new FormData();
  for (const [name, value] of Object.entries(line.fields?.(owner.world) ?? {})) body.append(name, value);
  return { body };
};

for (const room of roomsOfTree().filter(({ route }) => closed(rooms)(route)))
  test(`T19: ${room.route} is open to its roles and to nobody else`, async ({ desk }) => {
    const { site, owner } = desk;
    const line = lineOf(rooms, room.route);
    for (const visitor of await visitorsFor(desk, line))
      for (const { suffix, options } of asksOf(room, line)) {
        const where = `${visitor.name}: ${options.method ?? 'GET'} ${suffix}`;
        const path = addressOf(room.route, visitor.world ?? owner.world) + suffix;
        const given = { ...options, ...bodyOf(line, desk, options) };
        const refusals = countActs(site.file, 'staff.refused');
        const { answer, changed } = await changesOf(site, () => ask(site, path, visitor.cookie, given));
        if (isLetIn(line, visitor) && line.leadsTo) {
          expect(answer.to + answer.text, where).toContain(`/es${line.leadsTo}`);
          continue;
        }
        if (isLetIn(line, visitor)) {
          expect([200, 303], where).toContain(answer.status);
          expect(answer.to, where).not.toMatch(/\/entrar$|\/no-existe$/);
          expect(answer.text, where).not.toContain('NEXT_REDIRECT');
          continue;
        }
        // Who has the cookie of a session that is over is told so at the entrance.
        const text = answer.text.replace('entrar?aviso=cerrada;', 'entrar;');
        if (suffix === '?_rsc') expect(text, where).toContain(`;${refusedAt(visitor)};`);
        else expect(answer.to, where).toBe(refusedAt(visitor));
        expectNothingOf(owner, answer, where);
        expect(changed, where).toEqual([]);
        const isTold = visitor.stoppedAt === null;
        expect(countActs(site.file, 'staff.refused') - refusals, where).toBe(isTold ? 1 : 0);
      }
  });

for (const act of actsOfDesk().filter(({ name }) => closed(acts)(name)))
  test(`T19: a forged «${act.name}» does nothing for who may not, and leads out`, async ({ desk }) => {
    const line = lineOf(acts, act.name);
    for (const visitor of (await visitorsFor(desk, line)).filter((each) => !isLetIn(line, each)))
      for (const way of bothWays) {
        const refusals = countActs(desk.site.file, 'staff.refused');
        const { answer, changed } = await changesOf(desk.site, () => forgeAs(desk, act, visitor, way));
        const where = `${visitor.name}, ${way}`;
        expect(answer.to, where).toBe(refusedAt(visitor));
        expectNothingOf(desk.owner, answer, where);
        expect(changed, where).toEqual([]);
        const isTold = visitor.stoppedAt === null;
        expect(countActs(desk.site.file, 'staff.refused') - refusals, where).toBe(isTold ? 1 : 0);
      }
  });

test('T07: a post from another site, or from none, does nothing, whoever is signed in', async ({ desk }) => {
  for (const act of actsOfDesk())
    for (const visitor of Object.values(desk.present).filter((each) => isLetIn(lineOf(acts, act.name), each)))
      for (const [way, origin] of [
        ['scripted', 'https://otro-sitio.example'],
        ['plain', 'https://otro-sitio.example'],
        ['plain', 'null'],
      ] as const) {
        const { answer, changed } = await changesOf(desk.site, () =>
          forgeAs(desk, act, visitor, way, { origin }),
        );
        const where = `${act.name}, ${visitor.name}, ${way}, ${origin}`;
        expect(answer.to, where).toBe('');
        expect(answer.status, where).toBeGreaterThanOrEqual(400);
        expect(changed, where).toEqual([]);
      }
});

test('T07: a route of the desk takes no post from another site', async ({ desk }) => {
  const { owner, site } = desk;
  for (const { route, methods } of roomsOfTree().filter(({ methods }) => methods.includes('POST')))
    for (const [name, value] of [
      ['origin', 'https://otro-sitio.example'],
      ['origin', 'null'],
      ['sec-fetch-site', 'same-site'],
    ] as const) {
      const options = {
        method: 'POST',
        headers: { [name]: value },
        ...bodyOf(lineOf(rooms, route), desk, { method: 'POST' }),
      };
      const { answer, changed } = await changesOf(site, () =>
        ask(site, addressOf(route, owner.world), owner.cookie, options),
      );
      expect([answer.status, answer.to, changed], `${route} ${methods}`).toEqual([403, '', []]);
    }
});

test('the same forged posts do their work for who may: what refused them was who asked', async ({ desk }) => {
  const turnOf = ({ name }: Act) => lineOf(acts, name).turn ?? 0;
  const inOrder = actsOfDesk().toSorted((one, other) => turnOf(one) - turnOf(other));
  for (const present of Object.values(desk.present)) {
    let { cookie } = present;
    for (const act of inOrder.filter(({ name }) => isLetIn(lineOf(acts, name), present))) {
      const { answer, changed } = await changesOf(desk.site, () =>
        forgeAs(desk, act, present, 'scripted', { cookie }),
      );
      const where = `${act.name}, ${present.name}`;
      const opened = answer.cookies.find((line) => /^tramite=[^;]/.test(line))?.split(';')[0];
      if (opened) cookie = `${cookie.split(';')[0]}; ${opened}`;
      expect(answer.status, where).toBeLessThan(400);
      expect(answer.to, where).not.toMatch(/\/no-existe$/);
      const { fields, harmless, turn } = lineOf(acts, act.name);
      if (turn !== turns.leave) expect(answer.to, where).not.toMatch(/\/entrar$/);
      if (fields && !harmless) expect(changed, where).not.toEqual([]);
    }
  }
});
