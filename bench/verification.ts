import { compareWithLimit, millisecondsOf, percentile, type Row } from '#bench/rounds.ts';
import { checkStatementHere } from '#components/verify/check-here.ts';
import { checkSignedPdf } from '#components/verify/signed-pdf.ts';
import { checkClaim } from '#lib/adapters/signer/check-claim.ts';
import { readClaim } from '#lib/domain/document/verification.ts';
import { anIdentity, aSignedPdf } from '#tests/support/signed-documents.ts';
import { aStatementKey, sealedBy } from '#tests/support/statements.ts';

const perRound = 200;
const mostMilliseconds = 5;

/** p95 of each round. */
const slownessOf = async (rounds: number, act: () => Promise<unknown> | unknown): Promise<number[]> => {
  const values: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const times: number[] = [];
    for (let nth = 0; nth < perRound; nth++) times.push(await millisecondsOf(act));
    values.push(percentile(times, 0.95));
  }
  // The first round warms up.
  return values.slice(1);
};

/** P8: how long it takes to check what somebody scanned, on the server and in the browser's way. */
export const measureVerification = async ({ rounds }: { rounds: number }): Promise<Row[]> => {
  const key = aStatementKey();
  const others = Array.from({ length: 20 }, () => aStatementKey().published);
  const keys = [...others, key.published].map((each) => ({ ...each, serial: '1', certificatePem: null }));
  const lists = { keys, revocations: { issuedAt: 0, items: [] } };
  const sealed = sealedBy(key);
  const onServer = () => {
    const claim = readClaim(sealed, keys);
    if (!claim || !checkClaim(claim)) throw new Error('the check was wrong');
  };
  const identity = await anIdentity();
  const pdf = Uint8Array.from(await aSignedPdf(identity));
  const acts = [
    ['a statement on the server', onServer],
    ['a statement with Web Crypto', () => checkStatementHere(sealed, lists)],
    ['a signed PDF with Web Crypto', () => checkSignedPdf(pdf, identity.publishedKeys)],
  ] as const;
  const rows: Row[] = [];
  for (const [what, act] of acts) {
    const values = await slownessOf(rounds, act);
    rows.push(
      compareWithLimit({
        id: 'P8',
        what: `p95 of checking ${what} | goal`,
        unit: ' ms',
        values,
        limit: mostMilliseconds,
      }),
    );
  }
  return rows;
};
