'use client';

import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';

type ShareWords = { label: string; warning: string; busy: string; again: string; failed: string };
/** `href`: an address of this site that answers with the file. `label`: the words of its button. */
type SharedFile = { href: string; type: 'application/pdf' | 'image/png'; label: string };
type Props = { files: readonly SharedFile[]; words: ShareWords };

const canShare = ({ type }: SharedFile): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [new File([''], 'x', { type })] });

/** The file under the name that the site gave it. Throws when the site answers with something else, as after the end of a session. */
async function fetchFile({ href, type }: SharedFile): Promise<File> {
  const response = await fetch(href);
  const sent = response.headers.get('content-type');
  if (!response.ok || sent !== type) throw new TypeError(`${response.status} ${sent}`);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return new File([await response.blob()], name ?? '', { type });
}

/** What to say after the person saw the sheet of the telephone or after it did not open. */
const wordsAfter = (problem: unknown, { again, failed }: ShareWords): string => {
  const name = problem instanceof DOMException ? problem.name : '';
  // A browser opens the sheet only right after a press, which a slow connection outlives.
  return { AbortError: '', NotAllowedError: again }[name] ?? failed;
};

/**
 * Gives documents to another app of the telephone, such as a messenger (Web Share API). Shown only where the browser can do that; downloads
 * work everywhere.
 */
export function ShareFiles({ files, words }: Props) {
  const [said, setSaid] = useState('');
  const fetched = useRef(new Map<string, File>());
  const isScripted = useScripted();
  const offered = isScripted ? files.filter(canShare) : [];
  const share = async (wanted: SharedFile) => {
    setSaid(words.busy);
    try {
      const file = fetched.current.get(wanted.href) ?? (await fetchFile(wanted));
      fetched.current.set(wanted.href, file);
      await navigator.share({ files: [file] });
      setSaid('');
    } catch (problem) {
      setSaid(wordsAfter(problem, words));
    }
  };
  if (offered.length === 0) return null;
  return (
    <details className="screen-only" data-share="">
      <summary className="min-h-touch py-2 text-link underline underline-offset-[.2em]">
        {words.label}
      </summary>
      <div className="stack-sm pb-4">
        <p>{words.warning}</p>
        <div className="actions">
          {offered.map((file) => (
            <Button key={file.href} type="button" variant="second" small onClick={() => share(file)}>
              <Icon name="out" />
              {file.label}
            </Button>
          ))}
        </div>
        <p role="status">{said}</p>
      </div>
    </details>
  );
}
