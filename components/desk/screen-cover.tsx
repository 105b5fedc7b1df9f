'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';

export type ShadeWords = { title: string; text: string; show: string; tab: string };
type Props = { words: ShadeWords; isDown: boolean; onUp: () => void };

/**
 * Covers the whole page and the title of its tab. The browser's own dialog keeps keyboard and screen reader inside, closes with Escape and
 * gives the focus back. The style hides the page, so that search and print do not find it either.
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
