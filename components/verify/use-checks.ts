'use client';

import { useCallback, useState } from 'react';
import type { ShownVerdict } from '#components/verify/answer.ts';
import { readQrOf } from '#components/verify/barcode-detector.ts';
import { checkPdfHere, checkStatementHere } from '#components/verify/check-here.ts';
import { type Lists, loadLists } from '#components/verify/lists.ts';
import type { FileKind } from '#lib/domain/document/pdf-claim.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import { asCopy, type Verdict } from '#lib/domain/document/verification.ts';

type Found = { shown: ShownVerdict | null; failed: boolean; busy: boolean };
type Check = (lists: Lists) => Promise<Verdict & { file?: FileKind }>;

const nothing: Found = { shown: null, failed: false, busy: false };

/** A photo is as good as the QR in it, where the browser can read that. */
const checkPictureHere =
  (file: File): Check =>
  async (lists) => {
    const sealed = findStatement((await readQrOf(file)) ?? '');
    return sealed ? checkStatementHere(sealed, lists) : { ...asCopy(null), file: 'picture' };
  };

const checkFileHere =
  (file: File): Check =>
  async (lists) => ({
    ...(await checkPdfHere(new Uint8Array(await file.arrayBuffer()), lists)),
    file: 'pdf',
  });

/**
 * Answers in the browser, so that files stay on the device and no connection is needed. `onStatement`: false when the browser has no
 * cryptography. `initial`: the server's answer.
 */
export function useChecks(initial: ShownVerdict | null) {
  const [found, setFound] = useState<Found>({ ...nothing, shown: initial });
  const run = useCallback((check: Check): boolean => {
    if (!globalThis.crypto?.subtle) return false;
    setFound({ ...nothing, busy: true });
    const answer = async () => {
      const lists = await loadLists();
      const verdict = await check(lists);
      return { ...verdict, checkedAt: Date.now(), listFrom: lists.revocations.issuedAt };
    };
    answer().then(
      (shown) => setFound({ ...nothing, shown }),
      () => setFound({ ...nothing, failed: true }),
    );
    return true;
  }, []);
  const onStatement = useCallback(
    (sealed: string) => run((lists) => checkStatementHere(sealed, lists)),
    [run],
  );
  const onFile = useCallback(
    (file: File, kind: FileKind) => run(kind === 'picture' ? checkPictureHere(file) : checkFileHere(file)),
    [run],
  );
  const forget = useCallback(() => setFound(nothing), []);
  return { found, onStatement, onFile, forget };
}
