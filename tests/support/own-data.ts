import type { OwnData } from '#lib/domain/privacy/own-data.ts';
import { defaultRetention } from '#lib/domain/privacy/retention.ts';
import { anAddress, testNow } from '#tests/support/builders.ts';
import { specimenIssuance } from '#tests/support/issuances.ts';

const hour = 3_600_000;

/** What a fictional person finds about themselves; `times`: how much of each kind. */
export const specimenOwnData = (times = 2): OwnData => {
  const { curp, nss, person, folio, issuedAt, outcome } = specimenIssuance();
  const notice = { version: '2026-11-22', hash: 'ab'.repeat(32) };
  const some = <T>(make: (at: number) => T): T[] =>
    Array.from({ length: times }, (_, at) => make(testNow - at * hour));
  return {
    at: testNow,
    curp,
    nss,
    email: 'oscar@correo.example',
    boundAt: testNow - 30 * hour,
    person,
    registered: person,
    requests: some((startedAt) => ({
      startedAt,
      confirmedAt: startedAt + 60_000,
      stage: 'addressed',
      email: 'oscar@correo.example',
      address: anAddress(),
      notice,
      seen: {
        document: 'consular',
        lastFour: '43A1',
        situation: 'bornAbroad',
        papers: ['curp', 'officialId'],
      },
    })),
    issuances: [{ folio, issuedAt, outcome }],
    mails: some((createdAt) => ({ createdAt, kind: 'link', state: 'sent', to: 'oscar@correo.example' })),
    changes: some((createdAt) => ({ createdAt, until: createdAt + hour, to: 'nu•••@correo.example' })),
    deskChanges: some((askedAt) => ({
      askedAt,
      state: 'asked',
      decidedAt: null,
      seen: { document: 'passport', lastFour: '9876' },
      kind: 'note',
      reason: 'papersMissing',
      typed: 'Falta el acta',
    })),
    acts: some((at) => ({ at, action: 'number.shown', actor: 'holder', detail: null })),
    retention: defaultRetention,
    notice,
  };
};
