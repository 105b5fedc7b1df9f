import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/locale.ts';
import { enterStep } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';

export const numberPath = '/tramite/mi-numero';
export const closedPath = `${numberPath}/cerrado`;

/** The confirmed visit of somebody whose number may be seen now, with who holds it; anybody else is sent to where they stand. */
export const enterNumber = async (locale: Locale) => {
  const visit = await enterStep(locale, 'result');
  const { openNumber } = await getService();
  const opened = await openNumber(visit.request.id);
  if (!opened.ok) redirect(`/${locale}${closedPath}`);
  return { visit, ...opened.value };
};
