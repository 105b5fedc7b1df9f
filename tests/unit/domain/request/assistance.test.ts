import { describe, expect, test } from 'vitest';
import { isAuditEntry } from '#lib/domain/audit/entry.ts';
import { decideIdentityCheck } from '#lib/domain/number/disclosure.ts';
import {
  assistedSchema,
  papers,
  papersOf,
  papersSeen,
  proposeSituation,
  situations,
  situationsWith,
} from '#lib/domain/request/assistance.ts';
import { anEntry } from '#tests/support/audit-chains.ts';
import { aCurp, anEmail, oscar } from '#tests/support/builders.ts';

const today = { year: 2026, month: 11, day: 22 };
const typed: Record<string, string> = {
  curp: oscar,
  email: '',
  document: 'consular',
  lastFour: ' 4-3a1 ',
  situation: 'mexican',
};
const complaints = (changes: Record<string, string>) => {
  const checked = assistedSchema(today).safeParse({ ...typed, ...changes });
  return checked.success ? [] : checked.error.issues.map(({ message }) => message);
};

describe('the situation that a CURP proposes', () => {
  const eve = { year: 1993, month: 9, day: 8 };

  test('is that of a minor until the day they turn 18', () => {
    expect(proposeSituation(oscar, eve)).toBe('minor');
    expect(proposeSituation(oscar, { ...eve, day: 9 })).toBe('mexican');
  });

  test('is none for an adult born abroad, who may be Mexican or not', () => {
    expect(proposeSituation(aCurp(1), today)).toBeNull();
  });
});

describe('the form at the desk', () => {
  test('needs no e-mail, and keeps four characters of the document in capitals', () => {
    expect(assistedSchema(today).parse(typed)).toEqual({
      curp: oscar,
      email: null,
      document: 'consular',
      lastFour: '43A1',
      situation: 'mexican',
    });
  });

  test('takes an e-mail where there is one', () => {
    expect(assistedSchema(today).parse({ ...typed, email: anEmail() }).email).toBe(anEmail());
  });

  test.each([
    [{ email: 'nobody' }, 'email.NO_AT'],
    [{ document: 'library card' }, 'document.EMPTY'],
    [{ lastFour: '' }, 'lastFour.EMPTY'],
    [{ lastFour: '12345' }, 'lastFour.SHAPE'],
    [{ situation: '' }, 'situation.EMPTY'],
    [{ curp: '' }, 'curp.EMPTY'],
  ])('complains of %o', (changes, message) => {
    expect(complaints(changes)).toEqual([message]);
  });
});

test('in every situation staff ask for the CURP first and for an address last', () => {
  for (const situation of situations) {
    expect(papersOf[situation][0]).toBe('curp');
    expect(papersOf[situation].at(-1)).toBe('proofOfAddress');
  }
});

describe('with a person whom staff identified, the desk shows', () => {
  const policies = { locate: 'bound_only', identity: 'declared', stepUpAvailable: true } as const;
  const facts = { email: null, inRegistry: true, proven: true, isAtDesk: true };

  test.each([
    ['a number bound to somebody’s address', { email: anEmail(), locked: false }],
    ['a number that was never bound', { email: null, locked: false }],
    ['that there is none', null],
  ])('%s', (_, holder) => {
    expect(decideIdentityCheck({ ...facts, holder }, policies)).toBe('confirm');
  });

  test('a locked number only after it is unlocked', () => {
    const holder = { email: null, locked: true };
    expect(decideIdentityCheck({ ...facts, holder }, policies)).toBe('unlock');
  });

  test('nothing when nobody saw a document', () => {
    const holder = { email: anEmail(), locked: false };
    expect(decideIdentityCheck({ ...facts, proven: false, holder }, policies)).toBe('stepUp');
  });
});

test.each([
  ['constancia.1', true],
  ['tarjeta.12', true],
  ['tarjeta.', false],
  [`tarjeta.1 ${oscar}`, false],
])('the audit takes %s as a copy: %s', (detail, isTaken) => {
  expect(isAuditEntry({ ...anEntry(1), ...JSON.parse(JSON.stringify({ detail })) })).toBe(isTaken);
});

describe('the papers that were ticked', () => {
  test('count only if the situation needs them, in its order', () => {
    const ticked = ['proofOfAddress', 'apostille', 'curp', 'library card'];
    expect(papersSeen('minor', ticked)).toEqual(['curp', 'proofOfAddress']);
  });

  test('belong each to a situation', () => {
    for (const paper of papers) expect(situationsWith(paper), paper).not.toEqual([]);
  });
});
