import type { Metadata } from 'next';
import { accept } from '#app/[locale]/entrega/[token]/actions.ts';
import { orFailure } from '#app/[locale]/or-failure.tsx';
import { FailureNotice, type Told } from '#app/[locale]/tramite/failure-notice.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { Button } from '#components/ui/button.tsx';
import { pageContext } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';
import { readStaffVisit } from '#lib/server/staff-session.ts';

type Props = { params: Promise<{ locale: string; token: string }>; searchParams: Promise<Told> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: words.deskAssist.phone.tab };
}

/** Where the code at the desk leads, on the person's own telephone. Opening it changes nothing; the button does, once. */
async function PhonePage({ params, searchParams }: Props) {
  const context = await pageContext(params);
  const { token } = await params;
  const { inspectHandOver } = await getService();
  const isOpen = (await inspectHandOver(token)) && !(await readStaffVisit());
  const { phone } = context.words.deskAssist;
  return (
    <Frame
      locale={context.locale}
      words={context.words.frame}
      path={`/entrega/${token}`}
      operator={context.operator}
      demonstration={context.demonstration}
    >
      <FailureNotice context={context} told={await searchParams} />
      <h1>{isOpen ? phone.title : phone.gone}</h1>
      <p className="lead">{isOpen ? phone.text : phone.goneText}</p>
      {isOpen && (
        <form className="actions" action={accept}>
          <input type="hidden" name="locale" value={context.locale} />
          <input type="hidden" name="token" value={token} />
          <Button>{phone.submit}</Button>
        </form>
      )}
    </Frame>
  );
}

export default orFailure('/entrega', PhonePage);
