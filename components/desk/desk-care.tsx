'use client';

import { type MouseEvent, useState } from 'react';
import { ScreenCover, type ShadeWords } from '#components/desk/screen-cover.tsx';
import { useAltKeys } from '#components/desk/use-alt-keys.ts';
import { useIdle } from '#components/desk/use-idle.ts';

export type DeskCareProps = {
  words: ShadeWords & { hide: string };
  /** The page that hides without JavaScript. */
  hideHref: string;
  /** Where the next person is attended to; null for whom the desk does not open it. */
  newHref: string | null;
};

/** docs/threats.md T19, docs/decisions.md §6. */
const idleMilliseconds = 120_000;

const switchLanguage = () => document.querySelector<HTMLElement>('[data-switch-language]')?.click();

/**
 * What cares for people's data on every page of the desk: the way to hide the screen, by itself after two minutes without use. With it
 * the keys: Alt O hides, Alt N takes the next person, Alt L turns the page into the other language as its own switch does.
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
