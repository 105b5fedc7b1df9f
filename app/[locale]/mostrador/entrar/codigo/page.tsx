import { redirect } from 'next/navigation';
import { definePage } from '#app/[locale]/define-page.tsx';
import { titleWith } from '#app/[locale]/forms/form-reply.ts';
import { CodeForm } from '#app/[locale]/mostrador/code-form.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { giveCode } from '#app/[locale]/mostrador/entrar/codigo/actions.ts';
import { readSecret } from '#lib/server/staff/cookies.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

async function CodePage(context: PageContext) {
  const entrance = `/${context.locale}/mostrador/entrar`;
  if (!(await readSecret('code'))) redirect(entrance);
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
      <a className="quiet" href={entrance}>
        {words.restart}
      </a>
    </DeskFrame>
  );
}

const page = definePage({
  path: '/mostrador/entrar/codigo',
  title: (context) => titleWith(context, 'codigo', context.words.deskStaff.code.title),
  render: CodePage,
});

export const { generateMetadata } = page;
export default page.Page;
