import { Facts } from '#components/ui/facts.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { toIso } from '#lib/domain/basics/calendar.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { dayText } from '#lib/domain/basics/moment-text.ts';
import { fullName } from '#lib/domain/curp/name.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { maskEmail } from '#lib/domain/email/email.ts';
import { isLocked } from '#lib/domain/number/disclosure.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { CaseFile } from '#lib/usecases/desk/case-file.ts';

type Props = { context: PageContext; file: CaseFile };

/** Only so much about the person that staff recognize the case. */
export const CaseFacts = ({ context, file }: Props) => {
  const { case: said } = context.words.deskChange;
  const { issuance, holder } = file;
  return (
    <Facts
      facts={[
        { label: said.person, value: fullName(issuance.person.name) },
        { label: said.folio, value: <span className="mono">{formatFolio(issuance.folio)}</span> },
        { label: said.outcome, value: said[issuance.outcome] },
        { label: said.date, value: dayText(context.locale, toIso(mexicoCityDate(issuance.issuedAt))) },
        { label: said.documents, value: <Documents context={context} file={file} /> },
        { label: said.address, value: holder.email === null ? said.unbound : maskEmail(holder.email) },
        {
          label: said.lock,
          value: isLocked(holder) ? <Tag state="stop">{said.locked}</Tag> : <Tag>{said.open}</Tag>,
        },
      ]}
    />
  );
};

/** The answer that a check of the documents gives. */
const Documents = ({ context: { locale, words }, file: { revocation } }: Props) => {
  const { case: said } = words.deskChange;
  if (!revocation) return <Tag state="ok">{said.valid}</Tag>;
  if (revocation.replacedBy === null) return <Tag state="stop">{said.revoked}</Tag>;
  return (
    <>
      <Tag state="wait">{said.replaced}</Tag>{' '}
      <a href={`/${locale}/mostrador/caso/${revocation.replacedBy}`}>{said.newer}</a>
    </>
  );
};
