import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { storedCodes } from '#app/[locale]/mostrador/mi-cuenta/codigos/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { run } from '#lib/server/deps/run.ts';
import { pathToDesk, readStaffVisit } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { readBackupCodes } from '#lib/usecases/desk/sign-in-staff.ts';

/** Until somebody says that they stored them; never after that. */
async function CodesPage(context: PageContext, { query }: Asked) {
  const { locale } = context;
  const visit = await readStaffVisit();
  if (visit?.ready) redirect(`/${locale}/mostrador/mi-cuenta`);
  if (!visit?.member.secondFactor) redirect(pathToDesk(locale, visit));
  const { codes: words } = context.words.deskStaff;
  return (
    <DeskFrame context={context} staff={null} path="/mostrador/mi-cuenta/codigos">
      <FailureNotice context={context} notice={query} />
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <ul aria-label={words.list} className="grid gap-2 sm:grid-cols-2">
        {(await run(readBackupCodes)(visit.member.id)).map((code) => (
          <li key={code} className="mono font-data">
            {code}
          </li>
        ))}
      </ul>
      <p>{words.advice}</p>
      <form className="actions" action={storedCodes}>
        <FormBasics locale={locale} />
        <Button>{words.submit}</Button>
        <PrintButton label={words.print} />
      </form>
    </DeskFrame>
  );
}

const page = definePage({
  path: '/mostrador/mi-cuenta/codigos',
  title: ({ words }) => words.deskStaff.codes.title,
  render: CodesPage,
});

export const { generateMetadata } = page;
export default page.Page;
