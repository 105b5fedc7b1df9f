import { redirect } from 'next/navigation';
import type { Asked } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { storedCodes } from '#app/[locale]/mostrador/mi-cuenta/codigos/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { run } from '#lib/server/deps/run.ts';
import { pathToDesk, readStaffVisit, type StaffVisit } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { readBackupCodes } from '#lib/usecases/desk/sign-in-staff.ts';

/** A member of staff with a second factor who has not said that they stored their codes. */
const enterCodes = async ({ locale }: PageContext): Promise<Pick<StaffVisit, 'member'>> => {
  const visit = await readStaffVisit();
  if (visit?.ready) redirect(`/${locale}/mostrador/mi-cuenta`);
  if (!visit?.member.secondFactor) redirect(pathToDesk(locale, visit));
  return visit;
};

async function CodesPage(context: PageContext, { member }: Pick<StaffVisit, 'member'>, { query }: Asked) {
  const { locale } = context;
  const { codes: words, setup } = context.words.deskStaff;
  return (
    <DeskFrame context={context} staff={null} path="/mostrador/mi-cuenta/codigos">
      <FailureNotice context={context} notice={query} />
      <div className="stack">
        {query.paso === '3' && <p className="step-text">{setup.step(3)}</p>}
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <ul aria-label={words.list} className="grid gap-2 sm:grid-cols-2">
        {(await run(readBackupCodes)(member.id)).map((code) => (
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

const page = defineDeskPage({
  path: '/mostrador/mi-cuenta/codigos',
  title: ({ words }) => words.deskStaff.codes.title,
  who: enterCodes,
  render: CodesPage,
});

export const { generateMetadata } = page;
export default page.Page;
