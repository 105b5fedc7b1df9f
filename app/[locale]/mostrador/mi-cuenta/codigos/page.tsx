import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FailureNotice, type PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { storedCodes } from '#app/[locale]/mostrador/mi-cuenta/codigos/actions.ts';
import { withErrorPage } from '#app/[locale]/with-error-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { pathToDesk, readStaffVisit } from '#lib/server/desk/require-staff.ts';
import { getStaffService } from '#lib/server/desk/staff-service.ts';
import { pageContext } from '#lib/server/visit/page.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<PageNotice> };

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: words.deskStaff.codes.title };
}

/** Until somebody says that they stored them; never after that. */
async function CodesPage({ params, searchParams }: Props) {
  const context = await pageContext(params);
  const { locale } = context;
  const visit = await readStaffVisit();
  if (visit?.ready) redirect(`/${locale}/mostrador/mi-cuenta`);
  if (!visit?.member.secondFactor) redirect(pathToDesk(locale, visit));
  const { backupCodes } = await getStaffService();
  const { codes: words } = context.words.deskStaff;
  return (
    <DeskFrame context={context} staff={null} path="/mostrador/mi-cuenta/codigos">
      <FailureNotice context={context} told={await searchParams} />
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <ul aria-label={words.list} className="grid gap-2 sm:grid-cols-2">
        {(await backupCodes(visit.member.id)).map((code) => (
          <li key={code} className="mono font-data">
            {code}
          </li>
        ))}
      </ul>
      <p>{words.advice}</p>
      <form className="actions" action={storedCodes}>
        <input type="hidden" name="locale" value={locale} />
        <Button>{words.submit}</Button>
        <PrintButton label={words.print} />
      </form>
    </DeskFrame>
  );
}

export default withErrorPage('/mostrador/mi-cuenta/codigos', CodesPage);
