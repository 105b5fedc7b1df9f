import { expect, test } from 'vitest';
import { locales } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';

test.each(locales)('the desk has one word for a referred person (%s)', (locale) => {
  const { deskTickets, deskReports, deskAssist } = dictionary(locale);
  const word = deskTickets.stages.referred;
  expect(deskReports.referred).toBe(word);
  expect(deskTickets.notices.canalizado).toContain(word);
  expect(deskAssist.refer.text).toContain(word);
  expect(deskAssist.refer.title.toLowerCase()).toContain(word.toLowerCase());
});
