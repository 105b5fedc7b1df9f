import { locales } from '#lib/domain/basics/locale.ts';
import { guidePath, guides, sectionsFor, sheetFor } from '#lib/domain/help/guides.ts';
import { expect, phone, test } from '#tests/e2e/test.ts';
import { pathIn } from '#tests/e2e/visit.ts';
import { everyAnswer } from '#tests/support/guide-answers.ts';

/** The address of the sheet of a guide that says most. */
const longest = guides.map((guide) => {
  const lengths = everyAnswer(guide).map((answers) => {
    const sheet = sheetFor(guide, answers);
    return { answers, facts: sheet ? sectionsFor(sheet, answers).flatMap(({ facts }) => facts).length : 0 };
  });
  const [most] = lengths.toSorted((one, other) => other.facts - one.facts);
  const query = guide.questions.map((id) => `${id}=${most?.answers[id]}`).join('&');
  return `${guidePath(guide)}?${query}&ver=1`;
});

for (const language of locales)
  test.describe(`in ${language}`, () => {
    test.use({ language, ...phone });

    test('a sheet prints on one letter page, with the demonstration mark and without the site around it', async ({
      visit,
    }) => {
      const { page, words } = visit;
      for (const path of longest) {
        await page.goto(pathIn(visit, path));
        const printed = await page.pdf({ format: 'Letter', margin: { top: '0.4in', bottom: '0.4in' } });
        expect(printed.toString('latin1').match(/\/Type \/Page\b(?!s)/gu), path).toHaveLength(1);
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByText(words.frame.demonstration.title)).toBeVisible();
        await expect(page.locator('[data-sheet] .print-only')).toBeVisible();
        for (const furniture of ['footer', 'aside', '.actions', '.way-back', '[data-switch-language]'])
          for (const each of await page.locator(furniture).all()) await expect(each).toBeHidden();
        await page.emulateMedia({ media: null });
      }
    });
  });
