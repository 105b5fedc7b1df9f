import { cache } from 'react';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { tooManyWords } from '#app/[locale]/verificar/too-many.ts';
import { VerifyPage, verifyMetadata } from '#app/[locale]/verificar/verify-page.tsx';
import type { ShownVerdict } from '#components/verify/answer.ts';
import { headlineOf } from '#components/verify/headline.ts';
import { formatCode, parseCode } from '#lib/domain/document/code.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { networkOf } from '#lib/server/visit/action.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { checkCode, checkStatement } from '#lib/usecases/document/check-document.ts';

/** The answer, once for the title and the page. Or the milliseconds to wait. */
const answerOf = cache(async (documento: string): Promise<ShownVerdict | number> => {
  const [{ clock }, network] = await Promise.all([getDeps(), networkOf()]);
  const code = parseCode(documento);
  const sealed = findStatement(documento) ?? documento;
  const answer = code ? await run(checkCode)(code, network) : await run(checkStatement)(sealed, network);
  if (!answer.ok) return answer.waitMilliseconds;
  return { ...answer.value, checkedAt: clock.now(), listFrom: null };
});

/** The page behind a QR («statement.signature») or a typed code. */
async function AnswerPage(context: PageContext, { params: { documento } }: Asked<'documento'>) {
  const answer = await answerOf(documento);
  const isAnswer = typeof answer !== 'number';
  const code = parseCode(documento);
  const mayHaveSlip = code !== null && (!isAnswer || answer.state === 'unknown');
  return (
    <VerifyPage
      context={context}
      path={`/verificar/${documento}`}
      initial={isAnswer ? answer : null}
      given={mayHaveSlip ? formatCode(code) : undefined}
      message={isAnswer ? undefined : tooManyWords(context.words, answer)}
    />
  );
}

const titleOf = async ({ words: { verify }, locale }: PageContext, { params }: Asked<'documento'>) => {
  const answer = await answerOf(params.documento);
  return typeof answer === 'number'
    ? verify.title
    : `${headlineOf(answer, verify, locale).title} – ${verify.title}`;
};

const page = definePage({
  path: '/verificar',
  title: titleOf,
  metadata: verifyMetadata,
  render: AnswerPage,
});

export const { generateMetadata } = page;
export default page.Page;
