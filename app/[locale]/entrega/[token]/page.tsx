import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { accept } from '#app/[locale]/entrega/[token]/actions.ts';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { readStaffVisit } from '#lib/server/staff/session.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { watchVisit } from '#lib/server/visit/session.ts';
import { findOpened, inspectPhoneOffer } from '#lib/usecases/desk/hand-to-phone.ts';

/** `here`: the code was used, and this browser has the case. */
const stateOf = async (token: string): Promise<'ready' | 'here' | 'gone'> => {
  if (await readStaffVisit()) return 'gone';
  const visit = await watchVisit();
  if (await run(inspectPhoneOffer)(token)) return 'ready';
  const isOwn =
    visit?.confirmed && visit.desk === null && visit.request.id === (await run(findOpened)(token));
  return isOwn ? 'here' : 'gone';
};

const textsOf = (phone: PageContext['words']['deskAssist']['phone']) =>
  ({
    ready: [phone.title, phone.text],
    here: [phone.openTitle, phone.openText],
    gone: [phone.gone, phone.goneText],
  }) as const;

/** The page behind the QR of the desk, on the person's own telephone. Opening it changes nothing. The button works once. */
async function PhonePage(context: PageContext, { params: { token }, query }: Asked<'token'>) {
  const state = await stateOf(token);
  const { phone } = context.words.deskAssist;
  const [title, text] = textsOf(phone)[state];
  return (
    <Frame
      locale={context.locale}
      words={context.words.frame}
      path={`/entrega/${token}`}
      operator={context.operator}
      demonstration={context.demonstration}
      wasUpdated={context.wasUpdated}
    >
      <FailureNotice context={context} notice={query} />
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {state === 'here' && (
        <div className="actions">
          <LinkButton href={`/${context.locale}${steps.result.path}`}>{phone.goOn}</LinkButton>
        </div>
      )}
      {state === 'gone' && (
        <div className="actions">
          <LinkButton href={`/${context.locale}${steps.start.path}`}>
            {context.words.help.problem.notFound.start}
          </LinkButton>
          <LinkButton variant="link" href={`/${context.locale}/ayuda`}>
            {context.words.help.problem.notFound.help}
          </LinkButton>
        </div>
      )}
      {state === 'ready' && (
        <form className="actions" action={accept}>
          <FormBasics locale={context.locale} token={token} />
          <Button>{phone.submit}</Button>
        </form>
      )}
    </Frame>
  );
}

const page = definePage({
  path: '/entrega',
  title: async ({ words }, { params: { token } }) => textsOf(words.deskAssist.phone)[await stateOf(token)][0],
  render: PhonePage,
});

export const { generateMetadata } = page;
export default page.Page;
