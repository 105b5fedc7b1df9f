'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';

type Props = {
  /** The text; only its digits are copied. */
  text: string;
  /** Copies all of the text. */
  isWhole?: boolean;
  words: { label: string; hint?: string; done: string; failed: string };
};

/** The way of before the Clipboard API, which browsers give only over HTTPS and on this machine. False when nothing was copied. */
const copySelected = (text: string): boolean => {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'vh';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
};

const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
};

/** Copies a number, or a text, and says so. Without JavaScript it is invisible and keeps its space. */
export function CopyButton({ text, isWhole, words }: Props) {
  const [said, setSaid] = useState(words.hint ?? '');
  const isScripted = useScripted();
  const copy = async () => {
    const isCopied = await copyText(isWhole ? text : text.replace(/\D/g, '')).catch(() => false);
    setSaid(isCopied ? words.done : words.failed);
  };
  return (
    <div className={`actions script-only ${isScripted ? '' : 'invisible'}`}>
      <Button type="button" onClick={copy}>
        <Icon name="copy" />
        {words.label}
      </Button>
      <span className="text-sm text-ink-2 empty:absolute" role="status">
        {said}
      </span>
    </div>
  );
}
