import { Facts } from '#components/ui/facts.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { DeskChange } from '#lib/domain/desk-change.ts';
import { maskEmail } from '#lib/domain/email.ts';
import { fullName } from '#lib/domain/name.ts';
import type { CaseFile } from '#lib/server/change-service.ts';
import type { PageContext } from '#lib/server/page.ts';

type Props = { context: PageContext; change: DeskChange; file: CaseFile };

/** What would be other than it is, and whom it is told. */
export const Difference = ({ context, change: { wanted }, file }: Props) => {
  const { approvals, case: said, kinds } = context.words.deskChange;
  const { issuance, holder, registered } = file;
  const now = fullName(issuance.person.name);
  const pair = (before: string, label: string, after: string) => (
    <Facts
      facts={[
        { label: approvals.from, value: before },
        { label, value: <strong className="break-words">{after}</strong> },
      ]}
    />
  );
  return (
    <>
      {wanted.kind === 'changeEmail' &&
        pair(holder.email === null ? said.unbound : maskEmail(holder.email), approvals.to, wanted.to)}
      {wanted.kind === 'correctNames' && pair(now, approvals.to, fullName(wanted.name))}
      {wanted.kind === 'replace' &&
        registered &&
        pair(now, approvals.fromRegistry, fullName(registered.name))}
      {wanted.kind === 'note' && (
        <div className="stack-sm">
          <h2>{approvals.note}</h2>
          <p className="break-words">{wanted.text}</p>
        </div>
      )}
      {wanted.kind !== 'note' && (
        <Notice tone={holder.email === null ? 'warn' : 'neutral'}>
          {holder.email === null ? kinds[wanted.kind].leadUnbound : kinds[wanted.kind].lead}
        </Notice>
      )}
    </>
  );
};
