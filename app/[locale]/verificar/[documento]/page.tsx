import type { Metadata } from 'next';
import { orFailure } from '#app/[locale]/or-failure.tsx';
import { verifyMetadata } from '#app/[locale]/verificar/metadata.ts';
import { tooManyWords } from '#app/[locale]/verificar/too-many.ts';
import { VerifyPage } from '#app/[locale]/verificar/verify-page.tsx';
import { findStatement } from '#lib/domain/statement.ts';
import { parseCode } from '#lib/domain/verification-code.ts';
import { networkOf } from '#lib/server/action.ts';
import { getDeps } from '#lib/server/deps.ts';
import { pageContext } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';

type Props = { params: Promise<{ locale: string; documento: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return verifyMetadata(await pageContext(params));
}

/** The page behind a QR («statement.signature»), and behind a code that was typed. */
async function AnswerPage({ params }: Props) {
  const context = await pageContext(params);
  const { documento } = await params;
  const [{ checkCode, checkStatement }, { clock }, network] = await Promise.all([
    getService(),
    getDeps(),
    networkOf(),
  ]);
  const code = parseCode(documento);
  const sealed = findStatement(documento) ?? documento;
  const answer = code ? await checkCode(code, network) : await checkStatement(sealed, network);
  return (
    <VerifyPage
      context={context}
      path={`/verificar/${documento}`}
      initial={answer.ok ? { ...answer.value, checkedAt: clock.now(), listFrom: null } : null}
      told={answer.ok ? undefined : tooManyWords(context.words, answer.waitMilliseconds)}
    />
  );
}

export default orFailure('/verificar', AnswerPage);
