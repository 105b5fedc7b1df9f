import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { tooManyWords } from '#app/[locale]/verificar/too-many.ts';
import { VerifyPage, verifyTitle } from '#app/[locale]/verificar/verify-page.tsx';
import { parseCode } from '#lib/domain/document/code.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { networkOf } from '#lib/server/visit/action.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { checkCode, checkStatement } from '#lib/usecases/document/check-document.ts';

/** The page behind a QR («statement.signature») or a typed code. */
async function AnswerPage(context: PageContext, { params: { documento } }: Asked<'documento'>) {
  const [{ clock }, network] = await Promise.all([getDeps(), networkOf()]);
  const code = parseCode(documento);
  const sealed = findStatement(documento) ?? documento;
  const answer = code ? await run(checkCode)(code, network) : await run(checkStatement)(sealed, network);
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
