import { formatFolio } from '#lib/domain/document/folio.ts';
import { documentsIn, downloadDocuments } from '#tests/e2e/actions/documents.ts';
import { expectDocumentsOf } from '#tests/e2e/actions/expect-documents.ts';
import { finish } from '#tests/e2e/actions/finish.ts';
import { walkToResult } from '#tests/e2e/actions/reach.ts';
import { desktop, expect, phone, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** Each two of language, scripts and screen together once. */
const ways = [
  { language: 'es', javaScriptEnabled: true, device: 'phone', look: phone },
  { language: 'es', javaScriptEnabled: false, device: 'desktop', look: desktop },
  { language: 'en', javaScriptEnabled: true, device: 'desktop', look: desktop },
  { language: 'en', javaScriptEnabled: false, device: 'phone', look: phone },
] as const;

for (const { language, javaScriptEnabled, device, look } of ways)
  test.describe(`${device}, ${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ ...look, language, javaScriptEnabled });

    test('somebody without a number gets one, and both documents by mail', async ({ visit }) => {
      const { page, site, words } = visit;
      const person = newPerson();

      const { nss, folio } = await walkToResult(visit, person);
      expect(site.records.numbersOf(person)).toEqual([nss]);
      await expect(page.getByText(formatFolio(folio)).filter({ visible: true })).toHaveCount(1);

      const mail = await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.assigned));
      if (!visit.isScripted) await page.reload();
      await expect(page.getByText(words.journey.result.mailSent)).toBeVisible();
      expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toContain(nss);

      const held = await downloadDocuments(visit);
      await expectDocumentsOf(visit, held, { person, nss, folio });
      expect(held).toEqual(documentsIn(mail));

      await finish(visit);
      await expect(page.locator('body')).not.toContainText(person.curp);
    });
  });
