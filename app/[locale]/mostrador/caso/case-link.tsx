import { Notice } from '#components/ui/notice.tsx';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { isTakenBack } from '#lib/usecases/desk/case-file.ts';

/** Links documents to their case, and says when they are revoked. */
export const CaseLink = async ({ context, folio }: { context: PageContext; folio: string }) => {
  const { case: said } = context.words.deskChange;
  return (
    <>
      {(await run(isTakenBack)(folio)) && (
        <Notice tone="warn" role="status">
          {said.gone}
        </Notice>
      )}
      <p>
        <a className="quiet" href={`/${context.locale}/mostrador/caso/${folio}`}>
          {said.see}
        </a>
      </p>
    </>
  );
};
