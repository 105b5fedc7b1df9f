import { formatFolio } from '#lib/domain/folio.ts';
import type { Issuance } from '#lib/domain/issuance.ts';
import { formatDate, formatTime, mexicoCityDate } from '#lib/domain/mexico-city-time.ts';
import type { PageContext } from '#lib/server/page.ts';

type Props = {
  context: PageContext;
  issuance: Issuance /** Milliseconds since 1970. */;
  visibleUntil: number;
};

/** What to keep of this page: folio, moment, and how long it can be seen. */
export function Receipt({ context, issuance, visibleUntil }: Props) {
  const { result } = context.words.journey;
  const moment = `${formatDate(mexicoCityDate(issuance.issuedAt))}, ${formatTime(issuance.issuedAt)} h`;
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
        <b>
          {moment} {result.place}
        </b>
      </p>
      <p>{result.visibleUntil(formatTime(visibleUntil))}</p>
    </>
  );
}
