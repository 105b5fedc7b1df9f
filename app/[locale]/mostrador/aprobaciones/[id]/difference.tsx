import { NewText, OldText } from '#app/[locale]/mostrador/aprobaciones/[id]/changed-text.tsx';
import type { Fact } from '#components/ui/facts.tsx';
import { fullName } from '#lib/domain/curp/name.ts';
import type { DeskChange } from '#lib/domain/desk/change.ts';
import { maskEmail, shownEmail } from '#lib/domain/email/email.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { CaseFile } from '#lib/usecases/desk/case-file.ts';

/** What the change would alter, line by line, for the approver. */
export const differenceOf = (context: PageContext, { wanted }: DeskChange, file: CaseFile): Fact[] => {
  const { approvals, case: said } = context.words.deskChange;
  const { issuance, holder, registered } = file;
  const pair = (before: string, after: string, label = approvals.to): Fact[] => [
    { label: approvals.from, value: <OldText before={before} after={after} /> },
    { label, value: <NewText before={before} after={after} says={approvals.says} /> },
  ];
  const states = (before: string, after: string): Fact[] => [
    { label: approvals.from, value: before },
    { label: approvals.to, value: after },
  ];
  const now = fullName(issuance.person.name);
  switch (wanted.kind) {
    case 'changeEmail':
      return states(holder.email === null ? said.unbound : maskEmail(holder.email), shownEmail(wanted.to));
    case 'correctNames':
      return pair(now, fullName(wanted.name));
    case 'replace':
      return registered ? pair(now, fullName(registered.name), approvals.fromRegistry) : [];
    case 'revoke':
      return states(said.valid, said.revoked);
    case 'note':
      return [{ label: approvals.note, value: wanted.text }];
    case 'unlock':
      return states(said.locked, said.open);
  }
};
