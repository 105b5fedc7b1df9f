'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';

export type ShadeWords = { title: string; text: string; show: string; tab: string };
type Props = { words: ShadeWords; isDown: boolean; onUp: () => void };

/**
 * Covers the whole page, the name of its tab with it. The browser's own dialog keeps keyboard and screen reader inside, opens again with
 * Escape, and gives the focus back to where somebody was typing; what the style hides is not found or printed either.
 */
export function ScreenCover({ words, isDown, onUp }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (isDown && !current?.open) current?.showModal();
  }, [isDown]);
  useEffect(() => {
    if (!isDown) return;
    const before = document.title;
    document.title = words.tab;
    return () => {
      document.title = before;
    };
  }, [isDown, words.tab]);
  return (
    <dialog ref={dialog} className="shade" aria-labelledby="cortina-titulo" onClose={onUp}>
      {isDown && (
        <div className="stack">
          <h2 id="cortina-titulo">{words.title}</h2>
          <p>{words.text}</p>
          <Button type="button" onClick={() => dialog.current?.close()}>
            {words.show}
          </Button>
        </div>
      )}
    </dialog>
  );
}
