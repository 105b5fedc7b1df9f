import { pressOutdated } from '#tests/e2e/actions/outdated-form.ts';
import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import { confirmEmail, openMail, openPath, reachAddress, startRequest } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

for (const language of ['es', 'en'] as const)
  test.describe(`in ${language}, a page that was open while the service was updated`, () => {
    test.use({ language });

    test('says so at step 1, keeps what was typed, and goes on with the next press', async ({ plain }) => {
      const { browser, words } = plain;
      const { start } = words.journey;
      const { curp, email } = newPerson();
      await openPath(plain, '/tramite');
      const typed = { [start.curp]: curp, [start.email]: email, [start.emailConfirmation]: email };
      const shown = await pressOutdated(plain, start.submit, typed);
      expect(shown.find('.error-summary').text()).toContain(words.errors['form.updated']);
      for (const [label, value] of Object.entries(typed))
        expect(fieldUnder(shown, label).attr('value')).toBe(value);
      expect((await browser.press(start.submit, {}, await beHuman())).path).toMatch(/correo$/);
    });

    test('keeps the address, however long it is, and finds its colonias', async ({ plain }) => {
      const { address } = plain.words.journey;
      await reachAddress(plain, newPerson());
      const street = 'Calle de los Insurgentes '.repeat(400);
      const answers = { [address.postalCode]: '06700', [address.street]: street };
      const shown = await pressOutdated(plain, address.submit, answers);
      expect(shown.main).toContain(plain.words.errors['form.updated']);
      expect(fieldUnder(shown, address.street).attr('value')).toBe(street);
      expect(fieldUnder(shown, address.settlement).find('option').length).toBeGreaterThan(2);
    });

    test('says so where it has only a button, which works when it is pressed again', async ({ plain }) => {
      const person = newPerson();
      await startRequest(plain, person);
      await openMail(plain, person);
      const shown = await pressOutdated(plain, plain.words.journey.confirm.submit);
      expect(shown.main).toContain(plain.words.frame.updated);
      await confirmEmail(plain);
    });

    test('knows the form of a page that does not name it, as builds before made them', async ({ plain }) => {
      const { start } = plain.words.journey;
      const { curp, email } = newPerson();
      await openPath(plain, '/tramite');
      const typed = { [start.curp]: curp, [start.email]: email };
      const shown = await pressOutdated(plain, start.submit, typed, { formulario: '' });
      expect(shown.main).toContain(plain.words.errors['form.updated']);
      expect(fieldUnder(shown, start.curp).attr('value')).toBe(curp);
    });

    test('answers about a document whose code was typed', async ({ plain }) => {
      const { verify } = plain.words;
      await openPath(plain, '/verificar');
      const code = '0123456789ABCDEFGHJKMNPQRS';
      const shown = await pressOutdated(plain, verify.code.submit, { [verify.code.label]: code });
      expect(shown.path).toMatch(new RegExp(`/verificar/${code}$`));
    });

    test('never keeps the password of a member of staff', async ({ plain }) => {
      const { signIn } = plain.words.deskStaff;
      await openPath(plain, '/mostrador/entrar');
      const shown = await pressOutdated(plain, signIn.submit, {
        [signIn.email]: 'ana@oficina.example',
        [signIn.password]: 'una frase muy secreta',
      });
      expect(shown.main).toContain(plain.words.frame.updated);
      expect(shown.html).not.toContain('una frase muy secreta');
    });
  });
