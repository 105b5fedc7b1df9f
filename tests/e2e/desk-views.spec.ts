import { type Attending, attend } from '#tests/e2e/actions/desk-visitors.ts';
import { ask } from '#tests/e2e/actions/forge.ts';
import { routesOfTree } from '#tests/e2e/actions/routes.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { operate } from '#tests/support/e2e-staff.ts';

/** A site where one case is a day's work. */
test.use({ settings: { LIMIT_VIEW_PER_STAFF: '1/86400' } });
test.describe.configure({ mode: 'default' });

/** A new supervisor who has brought somebody's case to its end. */
const atWork = (site: Site): Promise<Attending> =>
  attend(site, 'supervisor', { victimId: '', changes: ['', ''] });

const folioOf = async (site: Site, { curp }: TestPerson): Promise<string> => {
  const { issuances } = await operate(site, ({ store }) => store.ownData(curp));
  return issuances[0]?.folio ?? '';
};

/** Every address of the desk, of the steps and of the documents, as it is for this case. */
const placesOf = ({ world }: Attending, folio: string): string[] => {
  const idOf = (route: string) => (route.startsWith('/documentos') ? world.issuanceId : world.ticketId);
  return routesOfTree()
    .filter((route) => /^\/(?:\[locale\]\/(?:mostrador|tramite)|documentos|mis-datos)/.test(route))
    .filter((route) => !/confirmar|imprimir/.test(route))
    .map((route) =>
      route
        .replace('[locale]', 'es')
        .replace('[id]', idOf(route))
        .replace('[folio]', folio)
        .replace('[cambio]', 'notas')
        .replace(/\[\w+\]/g, 'nada'),
    )
    .map((path) => (path.startsWith('/documentos') ? `${path}?copia=constancia&ver=1` : path));
};

test('T19: no page shows a person to the staff without a line in the audit', async ({ site }) => {
  const attending = await atWork(site);
  const { person, cookie, secrets } = attending;
  const folio = await folioOf(site, person);
  const looks = () => site.records.actsOf(person).filter((line) => line.endsWith(' person.viewed')).length;
  const showing: string[] = [];
  const print = `/es/mostrador/turno/${attending.world.ticketId}/imprimir`;
  const body = new URLSearchParams({ tipo: 'constancia' });
  expect((await ask(site, print, cookie, { method: 'POST', body })).status).toBe(303);
  for (const path of placesOf(attending, folio)) {
    const before = looks();
    const { status, text } = await ask(site, path, cookie);
    const shows = status === 200 && (text.startsWith('%PDF') || secrets.some((each) => text.includes(each)));
    if (shows) showing.push(path);
    const lines = looks() - before;
    // A look that a later rule stops is written down as well.
    expect(lines === 1 || (lines === 0 && !shows), path).toBe(true);
  }
  expect(showing).toEqual(
    expect.arrayContaining([
      `/es/mostrador/caso/${folio}`,
      `/es/mostrador/turno/${attending.world.ticketId}/entrega`,
      `/documentos/${attending.world.issuanceId}?copia=constancia&ver=1`,
    ]),
  );
});

test('T19: past the cap the case of nobody else opens, by whatever door, and one’s own stays open', async ({
  site,
}) => {
  const [attending, colleague] = [await atWork(site), await atWork(site)];
  const folio = await folioOf(site, colleague.person);
  const other = `/es/mostrador/caso/${folio}`;
  const refused = await ask(site, other, attending.cookie);
  expect([refused.status, refused.to]).toEqual([307, '/es/mostrador/tope']);
  for (const secret of colleague.secrets) expect(refused.text).not.toContain(secret);
  expect(site.records.actsOf(colleague.person).at(-1)).toMatch(/^staff:[\w-]+ person\.withheld$/);
  expect((await ask(site, '/es/mostrador/tope', attending.cookie)).status).toBe(200);
  const own = `/es/mostrador/caso/${await folioOf(site, attending.person)}`;
  expect((await ask(site, own, attending.cookie)).status).toBe(200);
});
