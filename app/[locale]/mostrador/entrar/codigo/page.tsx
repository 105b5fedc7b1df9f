import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { titleWith } from '#app/[locale]/forms/form-reply.ts';
import { CodeForm } from '#app/[locale]/mostrador/code-form.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { giveCode } from '#app/[locale]/mostrador/entrar/codigo/actions.ts';
import { withErrorPage } from '#app/[locale]/with-error-page.tsx';
import { readSecret } from '#lib/server/staff/cookies.ts';
import { pageContext } from '#lib/server/visit/page.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const context = await pageContext(params);
  return { title: await titleWith(context, 'codigo', context.words.deskStaff.code.title) };
}

async function CodePage({ params }: Props) {
  const context = await pageContext(params);
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

export default withErrorPage('/mostrador/entrar/codigo', CodePage);
