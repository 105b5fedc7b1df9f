import type { Locale } from '#lib/domain/basics/locale.ts';

/** Pages and mails that are not easy enough to read yet. A test fails when one of them has become so: then it leaves the list. */
export const hardToRead: Readonly<Record<Locale, readonly string[]>> = {
  es: [],
  en: [],
};

/** Dictionaries and files that do not keep the one voice yet (docs/words.md). A test fails when one of them does: then it leaves the list. */
export const otherVoices: Readonly<Record<Locale, readonly string[]>> = {
  es: [
    'accessibility',
    'auditActs',
    'code: lib/cli/import-commands.ts',
    'code: lib/cli/import-insured.ts',
    'code: lib/cli/purge.ts',
    'code: lib/cli/staff.ts',
    'code: lib/cli/take-back.ts',
    'code: lib/letters/own-data-words.ts',
    'code: lib/letters/own-data.ts',
    'deskAssist',
    'deskAudit',
    'deskCare',
    'deskErrors',
    'deskReports',
    'deskTickets',
    'frame',
    'holder',
    'journey',
    'ownData',
    'proof',
    'trial',
    'visit',
  ],
  en: [
    'accessibility',
    'auditActs',
    'code: lib/adapters/signer/key-mistakes.ts',
    'code: lib/adapters/store/engine/append-audit.ts',
    'code: lib/adapters/store/engine/unusable-files.ts',
    'code: lib/cli/contradictions.ts',
    'code: lib/cli/doctor.ts',
    'code: lib/cli/import-commands.ts',
    'code: lib/cli/rotate-keys.ts',
    'code: lib/cli/staff.ts',
    'code: lib/cli/verify-audit.ts',
    'deskAssist',
    'deskAudit',
    'deskCare',
    'deskErrors',
    'deskTickets',
    'frame',
    'holder',
    'security',
    'trial',
    'visit',
  ],
};
