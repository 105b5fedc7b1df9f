import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { localeOf } from '#lib/server/visit/action.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import { enterStep, requireVisit } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { openNumber } from '#lib/usecases/number/number-access.ts';

/** The page on which a holder looks after their number; below the language. */
export const numberPath = '/tramite/mi-numero';
/** The page of a number that may not be shown; below the language. */
export const closedPath = `${numberPath}/cerrado`;

/**
 * Sends a visit away in which a member of staff acts, because the act is the holder's alone, also when the person has the case on their
 * telephone by now (docs/threats.md T19).
 */
const onlyOwn = (locale: Locale, visit: Visit): void => {
  if (journeyOf(visit).servedBy !== null) redirect(`/${locale}${steps.result.path}`);
};

/** The confirmed visit behind an action of the holder alone. */
export const requireOwnVisit = async (data: FormData): Promise<Visit> => {
  const visit = await requireVisit(data);
  onlyOwn(localeOf(data), visit);
  return visit;
};

/** The same for a page. */
export const enterOwnResult = async (locale: Locale): Promise<Visit> => {
  const visit = await enterStep(locale, 'result');
  onlyOwn(locale, visit);
  return visit;
};

/** The confirmed visit of a person who may see the number now, with its holder. Any other visit is sent to its own step. */
export const enterNumber = async (locale: Locale) => {
  const visit = await enterOwnResult(locale);
  const opened = await run(openNumber)(visit.request.id);
  if (!opened.ok) redirect(`/${locale}${closedPath}`);
  return { visit, ...opened.value };
};
