import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { verifyTitle } from '#app/[locale]/verificar/metadata.ts';
import { tooManyWords } from '#app/[locale]/verificar/too-many.ts';
import { VerifyPage } from '#app/[locale]/verificar/verify-page.tsx';
import { parseCode } from '#lib/domain/document/code.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { getService } from '#lib/server/deps/service.ts';
import { networkOf } from '#lib/server/visit/action.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** The page behind a QR («statement.signature»), and behind a code that was typed. */
async function AnswerPage(context: PageContext, { params: { documento } }: Asked<'documento'>) {
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
      message={answer.ok ? undefined : tooManyWords(context.words, answer.waitMilliseconds)}
    />
  );
}

const page = definePage({ path: '/verificar', ...verifyTitle, render: AnswerPage });

export const { generateMetadata } = page;
export default page.Page;
