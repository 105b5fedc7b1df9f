import { Facts } from '#components/ui/facts.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { shortPublicMoment } from '#lib/domain/basics/moment-text.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { run } from '#lib/server/deps/run.ts';
import { numberPath } from '#lib/server/visit/number-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { newestMail } from '#lib/usecases/mail/newest-mail.ts';

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

/** When the number was given and its mail left, who asked for the number, and how others check its documents. */
export async function Receipt({ context, issuance, requestId }: Props & { requestId: string }) {
  const { words, locale } = context;
  const { result } = words.journey;
  const sentAt = (await run(newestMail)(requestId, 'result'))?.sentAt ?? null;
  const moments = [
    { label: result.moment, at: issuance.issuedAt },
    { label: result.mailMoment, at: sentAt },
  ];
  const facts = moments.flatMap(({ label, at }) =>
    at === null ? [] : [{ label, value: shortPublicMoment(locale, at) }],
  );
  return (
    <>
      <Facts facts={facts} />
      <PrintButton label={words.frame.print} />
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
