'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';

type Props = {
  /** The text; only its digits are copied. */
  text: string;
  words: { label: string; hint: string; done: string; failed: string };
};

/** Copies a number and says so. Without JavaScript it is invisible and keeps its space. */
export function CopyButton({ text, words }: Props) {
  const [said, setSaid] = useState(words.hint);
  const isScripted = useScripted();
  const copy = () =>
    navigator.clipboard.writeText(text.replace(/\D/g, '')).then(
      () => setSaid(words.done),
      () => setSaid(words.failed),
    );
  return (
    <div className={`actions script-only ${isScripted ? '' : 'invisible'}`}>
      <Button type="button" onClick={copy}>
        <Icon name="copy" />
        {words.label}
      </Button>
      <span className="text-sm text-ink-2" role="status">
        {said}
      </span>
    </div>
  );
}
