import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { isLocale, type Locale } from '#lib/domain/basics/locale.ts';
import type { OperatorContact } from '#lib/domain/help/operator-contact.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { currentStep, mayEnter, type StepId, steps } from '#lib/domain/request/steps.ts';
import { type Dictionary, dictionary } from '#lib/i18n/dictionary.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { readStaff } from '#lib/server/staff/session.ts';
import { localeOf, readFields } from '#lib/server/visit/action.ts';
import { hadVisit, readVisit, wasAtDesk } from '#lib/server/visit/session.ts';
import { countLook } from '#lib/server/visit/staff-look.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { keepLanguage } from '#lib/usecases/request/keep-language.ts';

export type PageContext = {
  locale: Locale;
  words: Dictionary;
  operator: { name: string; privacyResponsible: string; contact: OperatorContact | null };
  demonstration: boolean;
  baseUrl: string;
  /** True where the page of the demonstration's mailbox exists. */
  hasMailbox: boolean;
  /** True where many people use this computer one after the other, so that nothing is remembered. */
  kiosk: boolean;
  /** The time zone (IANA) by which the pages of the desk show moments. */
  deskZone: string;
  /** The address says that a form of the page was drawn before the service was updated (app/actualizado). */
  wasUpdated: boolean;
};

/** What every page needs. An unknown language leads to the page for missing addresses. */
export const pageContext = async (params: Promise<{ locale: string }>): Promise<PageContext> => {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  // Reading the request's headers keeps every page out of the build, because a prerendered page cannot carry a nonce.
  await headers();
  const { environment } = await getDeps();
  const { operator, demonstration, baseUrl, smtpUrl, kiosk, deskTimeZone } = environment;
  return {
    locale,
    words: dictionary(locale),
    operator,
    demonstration,
    baseUrl,
    hasMailbox: demonstration && !smtpUrl,
    kiosk,
    deskZone: deskTimeZone,
    wasUpdated: false,
  };
};

/** Redirects to a missing page, because the browser's scripts draw Next's own `notFound()`: without JavaScript it is an empty page. */
export const showMissing = (locale: Locale): never => redirect(`/${locale}/no-existe`);

/** The language of a page for a missing address, read from its path (proxy.ts). */
export const localeOfPath = async (): Promise<Locale> => {
  const [, first = ''] = (await headers()).get('x-path')?.split('/') ?? [];
  return isLocale(first) ? first : 'es';
};

/** The path of a visit's step. An unconfirmed browser only waits for its mail. */
export const pathOf = (locale: Locale, visit: Visit | null): string => {
  if (!visit) return `/${locale}${steps.start.path}`;
  return `/${locale}${visit.confirmed ? currentStep(visit.request).path : steps.inbox.path}`;
};

/** Redirects to the visit's step. */
export const goToStep = async (locale: Locale): Promise<never> => redirect(pathOf(locale, await readVisit()));

/**
 * Where a browser without the right visit goes. It reads whether its own has ended, or that none is known here: a browser that keeps no cookies
 * would come back to step 1 again and again without a word.
 */
export const pathOrReason = async (locale: Locale, visit: Visit | null): Promise<string> => {
  if (visit) return pathOf(locale, visit);
  if (!(await hadVisit())) return `${pathOf(locale, null)}?aviso=sincookies`;
  if (!(await wasAtDesk())) return `${pathOf(locale, null)}?aviso=sesion`;
  return `/${locale}/mostrador${(await readStaff()) ? '?aviso=caso' : '/entrar?aviso=cerrada'}`;
};

/** The confirmed visit that may see a step. Any other visit is sent to its own step. */
export const enterStep = async (locale: Locale, id: StepId): Promise<Visit> => {
  const visit = await readVisit();
  if (!visit?.confirmed || !mayEnter(steps[id], visit.request)) redirect(await pathOrReason(locale, visit));
  await countLook(locale, visit);
  return visit;
};

/**
 * The confirmed visit behind an action. Any other visit is sent to its own step; so is a page of another case that was left open in a
 * tab, because its answers are not about this case. The request takes the language of the page, except at the desk, where the page speaks to a
 * member of staff.
 */
export const requireVisit = async (data: FormData): Promise<Visit> => {
  const locale = localeOf(data);
  const visit = await readVisit();
  if (!visit?.confirmed) redirect(await pathOrReason(locale, visit));
  const { tramite } = readFields(data, ['tramite']);
  if (tramite !== '' && tramite !== visit.request.id) redirect(pathOf(locale, visit));
  if (!visit.desk) await run(keepLanguage)(visit.request.id, locale);
  return visit;
};

/** The request narrowed to the stages a page is made for. */
export const inStage = <S extends Request['stage']>(
  request: Request,
  ...stages: S[]
): Extract<Request, { stage: S }> => {
  const matches = (candidate: Request): candidate is Extract<Request, { stage: S }> =>
    stages.some((stage) => stage === candidate.stage);
  if (!matches(request)) throw new Error(`The step table let a request in stage ${request.stage} through`);
  return request;
};
