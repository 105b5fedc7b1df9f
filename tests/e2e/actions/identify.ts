import type { PersonName } from '#lib/domain/curp/name.ts';
import { button, type Visit } from '#tests/e2e/visit.ts';

export const sayItsMe = (visit: Visit): Promise<void> =>
  button(visit, visit.words.journey.identity.yes).click();

export const sayItsNotMe = (visit: Visit): Promise<void> =>
  button(visit, visit.words.journey.identity.no).click();

export const giveNames = async (visit: Visit, name: PersonName): Promise<void> => {
  const { identity } = visit.words.journey;
  await visit.page.getByLabel(identity.givenNames, { exact: true }).fill(name.givenNames);
  await visit.page.getByLabel(identity.firstSurname, { exact: true }).fill(name.firstSurname);
  await visit.page.getByLabel(identity.secondSurnameOptional, { exact: true }).fill(name.secondSurname);
  await button(visit, identity.submit).click();
};
