import { shortPublicMoment } from '#lib/domain/basics/moment-text.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; issuance: Issuance };

/** Only on paper: the service, its address, the moment and the folio. */
export const PrintTitle = ({ context, issuance }: Props) => {
  const { result } = context.words.journey;
  return (
    <p className="print-only">
      <b>{result.printTitle}</b> · {context.words.frame.service} · {context.baseUrl} · {result.folio}{' '}
      {formatFolio(issuance.folio)} · {shortPublicMoment(context.locale, issuance.issuedAt)}
    </p>
  );
};

/** What people should keep of this page: folio and moment. */
export function Receipt({ context, issuance }: Props) {
  const { result } = context.words.journey;
  return (
    <>
      <h2>{result.receipt}</h2>
      <p>
        {result.folio}
        <br />
        <b className="mono" data-folio={issuance.folio}>
          {formatFolio(issuance.folio)}
        </b>
      </p>
      <p>
        {result.moment}
        <br />
        <b>{shortPublicMoment(context.locale, issuance.issuedAt)}</b>
      </p>
      <p>{result.visible}</p>
    </>
  );
}
