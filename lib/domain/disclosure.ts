import type { Email } from '#lib/domain/email.ts';
import type { PersonName } from '#lib/domain/name.ts';
import { foldText } from '#lib/domain/typed-text.ts';

/** Who may see a number that exists already (threats.md §2). */
export const locatePolicies = ['bound_only', 'first_bind', 'step_up'] as const;
export type LocatePolicy = (typeof locatePolicies)[number];
/** May a person whom the registry does not know give their names, checked against the CURP? */
export const identityPolicies = ['declared', 'registry'] as const;
export type IdentityPolicy = (typeof identityPolicies)[number];

/** What a person with a confirmed mailbox has to do before anything about the CURP is shown. */
export type IdentityCheck = 'confirm' | 'matchNames' | 'declareNames' | 'refer';

export type DisclosureFacts = {
  email: Email;
  /** The CURP's number, if it has one, with the address bound to it. */
  holder: { email: Email | null } | null;
  inRegistry: boolean;
};

export const mostNameTries = 5;

/**
 * A mailbox is not a person: a CURP bound to another address goes no further here; a number that was never bound is
 * shown only to who can also write the name as the registry has it.
 */
export const decideIdentityCheck = (
  { email, holder, inRegistry }: DisclosureFacts,
  policies: { locate: LocatePolicy; identity: IdentityPolicy },
): IdentityCheck => {
  if (holder?.email) return holder.email === email ? (inRegistry ? 'confirm' : 'refer') : 'refer';
  if (holder) return policies.locate === 'first_bind' && inRegistry ? 'matchNames' : 'refer';
  if (inRegistry) return 'confirm';
  return policies.identity === 'declared' ? 'declareNames' : 'refer';
};

/** The same full name, whatever the case, accents, hyphens or apostrophes; Ñ counts as a letter of its own. */
export const sameName = (typed: PersonName, registered: PersonName): boolean => {
  const fold = (text: string) =>
    foldText(text)
      .replace(/[^A-ZÑ ]/g, ' ')
      .replace(/ +/g, ' ')
      .trim();
  return (
    fold(typed.givenNames) === fold(registered.givenNames) &&
    fold(typed.firstSurname) === fold(registered.firstSurname) &&
    fold(typed.secondSurname) === fold(registered.secondSurname)
  );
};
