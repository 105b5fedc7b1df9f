import { expect, test } from '#tests/e2e/http-test.ts';
import { signIn, summaryOf, typeCode, typePassword } from '#tests/e2e/plain-desk.ts';
import { cookiesOf, type PlainVisit } from '#tests/e2e/plain-visit.ts';
import { addReadyStaff } from '#tests/support/e2e-staff.ts';
import { totpCode } from '#tests/support/totp.ts';

/** A site with the limits of a real one for the staff. */
test.use({ settings: { LIMIT_STAFF_PER_ACCOUNT: '5/600', LIMIT_STAFF_CODE_ONCE: '1/120' } });
test.describe.configure({ mode: 'default' });

const tenMinutes = ({ words }: PlainVisit) =>
  words.deskStaff.messages['staff.tooMany'].replace('{1}', '10 minutos');

/** Five wrong passwords. */
const spoil = async (visit: PlainVisit, email: string) => {
  for (let time = 0; time < 5; time += 1) {
    const refused = await typePassword(visit, email, 'otra frase que no es');
    expect(summaryOf(refused)).toContain(visit.words.deskStaff.messages['staff.wrong']);
  }
};

test('T19: after five wrong passwords an account waits ten minutes, whether or not it exists', async ({
  plain,
}) => {
  const staff = await addReadyStaff(plain.site, { role: 'admin' });
  for (const email of [staff.email, 'nadie@consulado.example']) {
    await spoil(plain, email);
    expect(summaryOf(await typePassword(plain, email, staff.password))).toContain(tenMinutes(plain));
  }
});

test('T12: five wrong passwords elsewhere shut nobody out of the browser in which they came in before', async ({
  plain,
  openPlain,
}) => {
  const staff = await addReadyStaff(plain.site, { role: 'admin' });
  expect((await signIn(plain, staff)).path).toMatch(/\/mostrador\/personal$/);
  const stranger = await openPlain();
  await spoil(stranger, staff.email);
  const refused = await typePassword(stranger, staff.email, staff.password);
  expect(summaryOf(refused)).toContain(tenMinutes(stranger));
  const { mesa: _, ...kept } = await cookiesOf(plain);
  const later = await openPlain({}, kept);
  expect((await typePassword(later, staff.email, staff.password)).path).toMatch(/codigo$/);
});

test('T19: after five wrong codes the right one waits too', async ({ plain }) => {
  const staff = await addReadyStaff(plain.site, { role: 'admin' });
  expect((await typePassword(plain, staff.email, staff.password)).path).toMatch(/codigo$/);
  for (let time = 0; time < 5; time += 1) {
    const refused = await typeCode(plain, `00000${time}`);
    expect(summaryOf(refused)).toContain(plain.words.deskStaff.messages['code.WRONG']);
  }
  expect(summaryOf(await typeCode(plain, totpCode(staff.secret, 1)))).toContain(tenMinutes(plain));
});
