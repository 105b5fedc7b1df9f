import { expect, test } from 'vitest';
import { found, matches, sources } from '#tests/support/sources.ts';

test('pages use what browsers give only over HTTPS where a way without it is known, because local networks use plain http', () => {
  const pages = sources.filter(({ path }) => /^(?:app|components)\//.test(path));
  const secured =
    /\bsubtle\b|\bderiveKey\(|\bnavigator\.(?:clipboard|serviceWorker|mediaDevices|share|credentials|wakeLock|storage)\b|\bnew BarcodeDetector\b/g;
  expect([...new Set(found(pages, matches(secured)))]).toEqual([
    // The letters of the picture are asked for instead.
    'app/[locale]/tramite/solve-puzzle.ts: deriveKey(',
    'components/ui/copy-button.tsx: navigator.clipboard',
    // Downloads stay.
    'components/ui/share-files.tsx: navigator.share',
    'components/ui/use-cryptography.ts: subtle',
    'components/verify/barcode-detector.ts: new BarcodeDetector',
    // These run only after the checker has asked for cryptography.
    'components/verify/check-here.ts: subtle',
    'components/verify/cms.ts: subtle',
    'components/verify/lists.ts: subtle',
    'components/verify/scanner.tsx: navigator.mediaDevices',
    'components/verify/use-checks.ts: subtle',
    'components/verify/use-offline.ts: navigator.serviceWorker',
  ]);
});
