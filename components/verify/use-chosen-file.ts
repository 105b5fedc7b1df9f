'use client';

import { useActionState, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useCryptography } from '#components/ui/use-cryptography.ts';
import { type FileAnswer, type FileProblem, fileOf, type VerifyWords } from '#components/verify/answer.ts';
import type { FileKind } from '#lib/domain/document/pdf-claim.ts';

/** `onFile` checks a file on this device. `onTry`: another file is tried. */
type Props = {
  words: VerifyWords['file'];
  action: (state: FileAnswer, data: FormData) => Promise<FileAnswer>;
  onFile: (file: File, kind: FileKind) => void;
  onTry: () => void;
};

/** What the browser said of the last try; null when it had nothing to say. */
type Said = { problem: FileProblem; attempt: number } | null;

/** The form for a file: what is wrong with it, and what the server answered where this device may not check. */
export function useChosenFile({ words, action, onFile, onTry }: Props) {
  const [sent, send] = useActionState(action, {});
  // Undefined while the answer of the server counts.
  const [said, setSaid] = useState<Said>();
  const checksHere = useCryptography();
  const input = useRef<HTMLInputElement>(null);
  const answer: FileAnswer = said === undefined ? sent : { problem: said?.problem };
  const error = answer.problem ? words[answer.problem] : answer.message;

  const take = async (file: File | undefined) => {
    if (!file) return;
    const found = await fileOf(file);
    onTry();
    if ('problem' in found) return setSaid({ ...found, attempt: Date.now() });
    setSaid(null);
    if (checksHere) onFile(file, found.kind);
  };
  const takeChosen = useEffectEvent(() => take(input.current?.files?.[0]));
  // A file that was chosen before the scripts came stands only in the page.
  useEffect(() => {
    if (checksHere) takeChosen();
  }, [checksHere]);
  const drop = (files: FileList) => {
    if (input.current && !checksHere) input.current.files = files;
    take(files[0]);
  };
  const onSubmit = () => {
    onTry();
    setSaid(undefined);
  };
  /** Another way to check was tried. */
  const forget = () => setSaid(null);
  return {
    error,
    attempt: said?.attempt ?? 'sent',
    shown: answer.shown,
    input,
    checksHere,
    take,
    drop,
    send,
    onSubmit,
    forget,
  };
}
