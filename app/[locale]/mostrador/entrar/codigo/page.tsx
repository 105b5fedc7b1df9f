import { redirect } from 'next/navigation';
import { titleWith } from '#app/[locale]/forms/form-reply.ts';
import { CodeForm } from '#app/[locale]/mostrador/code-form.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { giveCode } from '#app/[locale]/mostrador/entrar/codigo/actions.ts';
import { readSecret } from '#lib/server/staff/cookies.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

const entranceOf = ({ locale }: PageContext): string => `/${locale}/mostrador/entrar`;

/** A browser that gave the right password and still has to give a code. */
const enterCode = async (context: PageContext): Promise<object> => {
  if (!(await readSecret('code'))) redirect(entranceOf(context));
  return {};
};

function CodePage(context: PageContext) {
  const { code: words } = context.words.deskStaff;
  const heading = (
    <div className="stack">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
    </div>
  );
  return (
    <DeskFrame context={context} staff={null} path="/mostrador/entrar/codigo">
      <CodeForm context={context} id="codigo" action={giveCode} words={words} heading={heading} />
      <a className="quiet" href={entranceOf(context)}>
        {words.restart}
      </a>
    </DeskFrame>
  );
}

const page = defineDeskPage({
  path: '/mostrador/entrar/codigo',
  title: (context) => titleWith(context, 'codigo', context.words.deskStaff.code.title),
  who: enterCode,
  render: CodePage,
});

export const { generateMetadata } = page;
export default page.Page;
