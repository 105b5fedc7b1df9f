import { ok } from '#lib/domain/basics/result.ts';
import { fileKindOf, readCopiedStatement, readPdfClaim } from '#lib/domain/document/pdf-claim.ts';
import { stateOfRevocation } from '#lib/domain/document/revocation.ts';
import {
  asCopy,
  asSigned,
  judgeClaim,
  readClaim,
  stateOfIntact,
  type Verdict,
} from '#lib/domain/document/verification.ts';
import { type TooMany, tooMany } from '#lib/usecases/limits/take-limits.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { ClaimCheck, PdfCheck } from '#lib/usecases/ports/signing.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = {
  store: Pick<Store, 'issuances' | 'revocations' | 'keys'>;
  keyring: Keyring;
  limiter: Limiter;
  log: Log;
  holds: ClaimCheck;
  checkPdf: PdfCheck;
};
type Check = (deps: Deps) => Promise<Verdict>;
type Answer = Promise<{ ok: true; value: Verdict } | TooMany>;

const unknown: Verdict = { state: 'unknown', statement: null };

const revocationOf = async ({ store }: Deps, folio: string) => {
  const revocation = await store.revocations.find(folio);
  return revocation && stateOfRevocation(revocation);
};

const judgeSealed =
  (sealed: string): Check =>
  async (deps) => {
    const claim = readClaim(sealed, await deps.store.keys.list());
    if (!claim) return unknown;
    return judgeClaim(claim, deps.holds(claim), await revocationOf(deps, claim.statement.folio));
  };

const judgeCode =
  (code: string): Check =>
  async (deps) => {
    const found = await deps.store.issuances.findByCode(deps.keyring.digest(code));
    return found ? judgeSealed(found.issuance.proofs[found.kind].statement)(deps) : unknown;
  };

const judgeUnsealed =
  (bytes: Uint8Array, text: string): Check =>
  async (deps) => {
    if (fileKindOf(bytes) === null) return unknown;
    const sealed = readCopiedStatement(text);
    return asCopy(sealed ? await judgeSealed(sealed)(deps) : null);
  };

const judgePdf =
  (bytes: Uint8Array): Check =>
  async (deps) => {
    const keys = await deps.store.keys.list();
    const { state, serial, text = '' } = await deps.checkPdf(bytes, keys);
    if (state === 'unsealed') return judgeUnsealed(bytes, text)(deps);
    if (state !== 'intact') return { state: state === 'altered' ? 'altered' : 'unknown', statement: null };
    const claim = readPdfClaim(bytes);
    if (!claim) return unknown;
    const demonstration = keys.find((key) => key.serial === serial)?.demonstration !== false;
    if (claim.sealed) return asSigned(await judgeSealed(claim.sealed)(deps), demonstration);
    return { state: stateOfIntact(demonstration, await revocationOf(deps, claim.folio)), statement: null };
  };

/** Counts the question, then answers it. What was asked about is not kept. `network`: where the question comes from. */
const answering =
  (kind: 'link' | 'code' | 'file', check: Check) =>
  async (deps: Deps, network: string): Answer => {
    const taken = await deps.limiter.take('checkPerNetwork', deps.keyring.fingerprint(network));
    if (!taken.allowed) {
      deps.log.event('limit.reached', { kind: 'checkPerNetwork' });
      return tooMany('tooMany', taken.waitMilliseconds);
    }
    const verdict = await check(deps);
    deps.log.event('document.checked', { kind, outcome: verdict.state });
    return ok(verdict);
  };

/** Checks the document with this QR («statement.signature»). */
export const checkStatement = (deps: Deps) => (sealed: string, network: string) =>
  answering('link', judgeSealed(sealed))(deps, network);

/** Checks the document with this code (26 characters, as `parseCode` gives them). */
export const checkCode = (deps: Deps) => (code: string, network: string) =>
  answering('code', judgeCode(code))(deps, network);

/** Checks whether this file is a document of ours, unchanged. */
export const checkFile = (deps: Deps) => (bytes: Uint8Array, network: string) =>
  answering('file', judgePdf(bytes))(deps, network);
