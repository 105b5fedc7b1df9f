import { Facts } from '#components/ui/facts.tsx';
import { shortPublicMoment } from '#lib/domain/basics/moment-text.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { numberPath } from '#lib/server/visit/number-visit.ts';
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

/** The moment, who asked for the number, and how others check its documents. */
export function Receipt({ context, issuance }: Props) {
  const { words, locale } = context;
  const { result } = words.journey;
  const facts = [{ label: result.moment, value: shortPublicMoment(locale, issuance.issuedAt) }];
  return (
    <>
      <Facts facts={facts} />
      <p>
        <a className="quiet" href={`/${locale}${numberPath}`}>
          {words.holder.number.link}
        </a>
      </p>
      <p>{result.visible}</p>
      <p>
        {result.check} <a href={`/${locale}/verificar`}>{result.checkLink}</a>.
      </p>
    </>
  );
}
