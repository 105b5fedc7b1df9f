'use client';

import { type MouseEvent, useState } from 'react';
import { ScreenCover, type ShadeWords } from '#components/desk/screen-cover.tsx';
import { useAltKeys } from '#components/desk/use-alt-keys.ts';
import { useIdle } from '#components/desk/use-idle.ts';

export type DeskCareProps = {
  words: ShadeWords & { hide: string };
  /** The page that hides the screen without JavaScript. */
  hideHref: string;
  /** The page for the next person; null for a role that does not attend. */
  newHref: string | null;
};

/** docs/decisions.md §6. */
const idleMilliseconds = 120_000;

const switchLanguage = () => document.querySelector<HTMLElement>('[data-switch-language]')?.click();

/**
 * Protects personal data on the screens of the desk (docs/threats.md T19). A button hides the screen; after two minutes without use it hides
 * by itself. Keys: Alt O hides, Alt N opens the page for the next person, Alt L switches the language.
 */
export function DeskCare({ words, hideHref, newHref }: DeskCareProps) {
  const [isDown, setDown] = useState(false);
  const hide = () => setDown(true);
  const next = newHref === null ? undefined : () => location.assign(newHref);
  useIdle(idleMilliseconds, !isDown, hide);
  useAltKeys({ KeyO: hide, KeyN: next, KeyL: switchLanguage }, !isDown);
  const hideHere = (event: MouseEvent) => {
    event.preventDefault();
    hide();
  };
  return (
    <>
      <a className="quiet" href={hideHref} aria-keyshortcuts="Alt+O" onClick={hideHere}>
        {words.hide} <kbd className="keys-only">Alt O</kbd>
      </a>
      <ScreenCover words={words} isDown={isDown} onUp={() => setDown(false)} />
    </>
  );
}
