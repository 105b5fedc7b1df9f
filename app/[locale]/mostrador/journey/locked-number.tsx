import { LinkButton } from '#components/ui/button.tsx';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { newestFolio } from '#lib/usecases/number/newest-issuance.ts';

type Props = { context: PageContext; curp: Curp };

/** Leads to the person's case, where a lock is opened with a reason (lib/domain/desk/change.ts). */
export const LockedNumber = async ({ context: { locale, words }, curp }: Props) => {
  const { locked } = words.deskAssist;
  const folio = await run(newestFolio)(curp);
  return (
    <>
      <p className="lead">{locked.text}</p>
      {folio === null && <p>{locked.noFolio}</p>}
      <div className="actions">
        {folio !== null && (
          <LinkButton href={`/${locale}/mostrador/caso/${folio}`}>
            {locked.folio(formatFolio(folio))}
          </LinkButton>
        )}
        <LinkButton variant="second" href={`/${locale}${steps.identity.path}`}>
          {locked.again}
        </LinkButton>
      </div>
    </>
  );
};
