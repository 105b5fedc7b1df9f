import { describe, expect, test } from 'vitest';
import { sources } from '#tests/support/sources.ts';

const rule = 'lib/domain/number/disclosure.ts';

/** The files besides the rule that may name a fact which decides who sees a number. Each only writes it, stores it or shows it. */
const mayName: Record<string, readonly string[]> = {
  lockedAt: [
    // Says what the rule reads.
    'lib/domain/number/asking.ts',
    // Writes and reads the column.
    // Keeps the holder as the store has them.
    'lib/adapters/store/engine/number-record.ts',
    'lib/adapters/store/engine/sealed-rows.ts',
    // Writes the row of somebody who is named in a contradiction of an import.
    'lib/adapters/store/tables/contradictions.ts',
    'lib/adapters/store/tables/email-binding.ts',
    'lib/adapters/store/tables/holders.ts',
    'lib/adapters/store/tables/issuances.ts',
    // Takes back what the visitors of a demonstration did.
    'lib/adapters/store/tables/purge-visitors.ts',
    // Types of the ports.
    'lib/usecases/ports/email-binding.ts',
    'lib/usecases/ports/holders.ts',
  ],
  boundAt: [
    'lib/domain/number/asking.ts',
    // Keeps the holder as the store has them.
    'lib/adapters/store/engine/number-record.ts',
    'lib/adapters/store/engine/sealed-rows.ts',
    'lib/adapters/store/tables/contradictions.ts',
    'lib/adapters/store/tables/email-binding.ts',
    'lib/adapters/store/tables/email-changes.ts',
    'lib/adapters/store/tables/holders.ts',
    'lib/adapters/store/tables/issuances.ts',
    'lib/adapters/store/tables/purge-visitors.ts',
    // Tells the holder, in their own data.
    'lib/domain/privacy/own-data.ts',
    'lib/letters/own-data-json.ts',
    'lib/letters/own-data.ts',
    'lib/usecases/holder/export-data.ts',
    'lib/usecases/ports/holders.ts',
  ],
  // The request itself, which begins and ends them.
  handedOverAt: [
    'lib/domain/number/asking.ts',
    'lib/domain/request/assistance.ts',
    'lib/domain/request/request.ts',
  ],
  mailboxShownAt: [
    'lib/domain/number/asking.ts',
    'lib/domain/request/assistance.ts',
    'lib/domain/request/request.ts',
  ],
  provenAt: [
    'lib/domain/number/asking.ts',
    'lib/domain/request/request.ts',
    // Says in the audit who acted.
    'lib/usecases/rows/audit-entry.ts',
  ],
};

/** The files besides the rule that may compare two addresses, because neither is the one that a number is bound to. */
const mayCompareAddresses: readonly string[] = [
  // Whether the browser has the same case open.
  'app/[locale]/tramite/actions.ts',
  // Whether the person keeps an address that the form asked about.
  'lib/domain/form/answers.ts',
  // Whether an imported row repeats what is known.
  'lib/adapters/store/tables/holders.ts',
  // Whether the change that waits goes to the address of this request.
  'lib/usecases/holder/lock-number.ts',
  // Whether another mail of a request went to the same address.
  'lib/usecases/limits/mail-limits.ts',
  'lib/usecases/mail/compose-link.ts',
  // Whether a link went to the address of its request.
  'lib/usecases/request/confirm-link.ts',
];

const address = '(?:[eE]mail|to|from|bound|mailbox)';
/** Two addresses on the sides of a comparison, or one that is looked for in a list. Comparing with null or a literal is no such comparison. */
const comparison = new RegExp(
  [
    `\\b${address}\\s*[!=]==(?!\\s*(?:null\\b|undefined\\b|['"\`]))`,
    `[!=]==\\s*[\\w.?]*\\b${address}\\b(?![\\w.(])`,
    `\\.(?:includes|has|indexOf)\\([\\w.?]*\\b${address}\\)`,
  ].join('|'),
);

const others = sources.filter(({ path }) => path !== rule && !path.startsWith('lib/i18n/'));

describe('the rule of who sees a number', () => {
  test.each(Object.entries(mayName))('is the only code that decides by %s', (name, files) => {
    expect(sources.find(({ path }) => path === rule)?.code).toMatch(new RegExp(`\\b${name}\\b`));
    const naming = others.filter(({ code }) => new RegExp(`\\b${name}\\b`).test(code));
    expect(naming.map(({ path }) => path).toSorted()).toEqual([...files].toSorted());
  });

  test('is the only code that compares an address with the one that a number is bound to', () => {
    const comparing = others.filter(({ code }) => comparison.test(code));
    expect(comparing.map(({ path }) => path).toSorted()).toEqual([...mayCompareAddresses].toSorted());
  });
});
