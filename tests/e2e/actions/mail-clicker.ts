import type { PlainPage } from '#tests/e2e/plain-browser.ts';
import type { PlainVisit } from '#tests/e2e/plain-visit.ts';

/** What a program that checks mail does with a question: nothing, or it picks an answer by its place. */
export const habits = ['answers nothing', 'picks the first answer', 'picks the last answer'] as const;
export type Habit = (typeof habits)[number];

const picked = ({ find }: PlainPage, habit: Habit): Record<string, string> => {
  const options = find('main input[type=radio]').toArray();
  const option =
    habit === 'answers nothing' ? undefined : options.at(habit === 'picks the first answer' ? 0 : -1);
  return option ? { [find(option).attr('name') ?? '']: find(option).attr('value') ?? '' } : {};
};

/** Opens a link of a mail as such a program does, and presses every button below the heading of the page, one after the other. */
export const clickThrough = async ({ browser }: PlainVisit, link: string, habit: Habit): Promise<void> => {
  const first = await browser.open(link);
  const names = first
    .find('main button:not([aria-hidden])')
    .toArray()
    .map((button) => first.find(button).text().trim());
  for (const name of names) {
    const page = await browser.open(link);
    const isThere = page
      .find('main button')
      .toArray()
      .some((button) => page.find(button).text().trim() === name);
    if (isThere) await browser.press(name, {}, picked(page, habit));
  }
};
