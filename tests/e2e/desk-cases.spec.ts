import {
  bothWays,
  changesOf,
  expect,
  expectNothingOf,
  forgeAs,
  lineOf,
  test,
  withoutTags,
} from '#tests/e2e/actions/desk-day.ts';
import { attend, strangers } from '#tests/e2e/actions/desk-visitors.ts';
import { ask } from '#tests/e2e/actions/forge.ts';
import { isOfCase, routesOfTree, sampleOf } from '#tests/e2e/actions/routes.ts';
import {
  type Act,
  acts,
  actsOfBuild,
  actsOfDesk,
  addressOf,
  type Line,
  rooms,
  roomsOfTree,
  turns,
  type World,
} from '#tests/support/desk-matrix.ts';

test.describe.configure({ mode: 'default' });

const isOfTicket = ({ may, openToColleagues }: Line) =>
  !openToColleagues && typeof may !== 'string' && may.includes('ventanilla');

test('T19: nobody else of the window gets at a case, not even at the browser where it is open', async ({
  desk,
}) => {
  const { colleague, owner, site } = desk;
  const ofTickets = {
    routes: roomsOfTree().filter(({ route }) => isOfTicket(lineOf(rooms, route))),
    acts: actsOfDesk().filter(
      ({ name }) => isOfTicket(lineOf(acts, name)) && lineOf(acts, name).turn !== turns.leave,
    ),
  };
  const browsers = {
    'own browser': colleague.cookie,
    'the browser of the owner': `${colleague.deskCookie}; ${owner.caseCookie}`,
  };
  for (const [whose, cookie] of Object.entries(browsers)) {
    for (const { route, methods } of ofTickets.routes)
      for (const method of methods) {
        const path = addressOf(route, owner.world);
        const { answer, changed } = await changesOf(site, () => ask(site, path, cookie, { method }));
        expectNothingOf(owner, answer, `${route}, ${whose}`);
        expect(changed, `${route}, ${whose}`).toEqual([]);
      }
    for (const act of ofTickets.acts)
      for (const way of bothWays) {
        const extra = { cookie, world: owner.world };
        const { answer, changed } = await changesOf(site, () => forgeAs(desk, act, colleague, way, extra));
        expectNothingOf(owner, answer, `${act.name}, ${whose}, ${way}`);
        expect(changed, `${act.name}, ${whose}, ${way}`).toEqual([]);
      }
  }
});

const ofService = (world: World) => [
  ...routesOfTree().filter(isOfCase).map(sampleOf),
  ...['constancia', 'tarjeta', 'imagen'].map((kind) => `/documentos/${world.issuanceId}?tipo=${kind}`),
  '/mis-datos?formato=json',
  '/mis-datos?formato=pdf',
];

/** What a step of the service needs to do something; ending one's own visit is anybody's. */
const actsOfService = () =>
  actsOfBuild().filter(
    ({ name, page }) => page.startsWith('/[locale]/tramite') && !/ (?:leave|signOut)$/.test(name),
  );

test('T19: the visit of a case is worth nothing without its member of staff', async ({ desk }) => {
  const { owner, colleague, present, site, absent } = desk;
  const own = await ask(site, `/es/mostrador/turno/${owner.world.ticketId}/entrega`, owner.cookie);
  for (const secret of owner.secrets.slice(1, 3)) expect(withoutTags(own)).toContain(secret);
  const { supervisor, auditor, admin } = present;
  const others = [...strangers, ...(await absent('ventanilla')), colleague, supervisor, auditor, admin];
  expect(actsOfService().length).toBeGreaterThan(10);
  for (const { name, cookie: given } of others) {
    const cookie = `${given.split(';')[0]}; ${owner.caseCookie}`;
    for (const path of ofService(owner.world)) {
      const { answer, changed } = await changesOf(site, () => ask(site, path, cookie));
      expectNothingOf(owner, answer, `${path}, ${name}`);
      expect(changed, `${path}, ${name}`).toEqual([]);
    }
    for (const act of actsOfService()) {
      const { answer, changed } = await changesOf(site, () => forgeAs(desk, act, owner, 'plain', { cookie }));
      expectNothingOf(owner, answer, `${act.name}, ${name}`);
      expect(changed, `${act.name}, ${name}`).toEqual([]);
    }
  }
});

const actNamed = (name: string): Act => {
  const act = actsOfBuild().find((each) => each.name === name);
  if (!act) throw new Error(`${name} is not in the build`);
  return act;
};

test('T19: who loses a ticket to a supervisor loses the case with it, wherever it is still open', async ({
  desk,
}) => {
  const { site, present } = desk;
  const { world, deskCookie } = await attend(site, 'ventanilla', desk.owner.world);
  const opened = await forgeAs(
    desk,
    actNamed('mostrador/turno/[id]/actions.ts openCase'),
    desk.owner,
    'plain',
    {
      cookie: deskCookie,
      world,
    },
  );
  const visit = opened.cookies.find((line) => line.startsWith('tramite='))?.split(';')[0];
  const cookie = `${deskCookie}; ${visit}`;
  const look = () => ask(site, '/es/tramite/identidad', cookie);
  expect((await look()).status).toBe(200);
  const taken = await forgeAs(desk, actNamed('mostrador/actions.ts attend'), present.supervisor, 'plain', {
    world: { ...world, waitingId: world.freshId },
    fields: { intent: 'tomar' },
  });
  expect(taken.to).toBe(`/es/mostrador/turno/${world.freshId}`);
  expect(await look()).toMatchObject({ status: 307, to: '/es/mostrador' });
  for (const act of actsOfService()) {
    const { changed } = await changesOf(site, () =>
      forgeAs(desk, act, desk.owner, 'plain', { cookie, world }),
    );
    expect(changed, act.name).toEqual([]);
  }
});
