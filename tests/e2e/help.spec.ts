import { locales } from '#lib/domain/basics/locale.ts';
import { guidePath, guides, sheetFor } from '#lib/domain/help/guides.ts';
import { officialLinks } from '#lib/domain/help/official-links.ts';
import { questions } from '#lib/domain/help/questions.ts';
import { helpTopicPath } from '#lib/domain/help/topics.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { openPath } from '#tests/e2e/plain-visit.ts';
import { everyAnswer } from '#tests/support/guide-answers.ts';

for (const language of locales)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a guide without answers says which are missing; with the first answers it ends at a sheet to print', async ({
      plain,
    }) => {
      const { help, frame } = plain.words;
      for (const guide of guides) {
        const asked = await openPath(plain, guidePath(guide));
        expect(asked.heading).toBe(help.guides.titles[guide.id].title);
        const empty = await plain.browser.press(help.guides.button);
        expect(empty.find('title').text()).toContain(help.guides.errorPrefix);
        expect(empty.main).toContain(frame.form.summary);
        for (const id of guide.questions) {
          expect(empty.find(`.error-summary a[href="#${id}"]`).text()).toBe(
            help.guides.questions[id].missing,
          );
          expect(empty.find(`[id="${id}"]`).attr('value')).toBe(questions[id][0]);
        }
        const [answers = {}] = everyAnswer(guide);
        const query = guide.questions.map((id) => `${id}=${answers[id]}`).join('&');
        const shown = await openPath(plain, `${guidePath(guide)}?${query}&ver=1`);
        const sheet = sheetFor(guide, answers);
        const title = plainText(sheet ? help.guides.sheets[sheet.id].title : '');
        expect(shown.heading).toBe(title);
        expect(shown.find('title').text()).toContain(title);
        expect(shown.find('[data-sheet] .print-only').text()).toContain(guidePath(guide));
        expect(shown.find('main .actions a').first().text()).toBe(help.next[sheet?.next ?? 'start']);
        expect(shown.find('header a[data-switch-language]').attr('href')).toContain(query);
      }
    });

    test('the help shows each telephone once in its text and no source code, and each topic its own next step', async ({
      plain,
    }) => {
      const help = await openPath(plain, '/ayuda');
      for (const { href } of help
        .find('main a[href^="tel:"]')
        .toArray()
        .map((link) => ({ href: help.find(link).attr('href') })))
        expect(help.find(`main a[href="${href}"]`).length).toBe(1);
      expect(help.find('a[href*="codigo"]').length).toBe(0);
      const { next } = plain.words.help;
      const curp = await openPath(plain, helpTopicPath('curp'));
      expect(curp.find(`main .actions a[href="${officialLinks.curp}"]`).text()).toBe(next.curp);
      expect(curp.find('main .actions').text()).not.toContain(next.start);
    });
  });
