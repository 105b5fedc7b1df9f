import { useEffect, useEffectEvent } from 'react';

const uses = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input'] as const;

/**
 * Calls `onIdle` when nobody used the page for so many milliseconds. Browsers stop the timers of a hidden page, so it checks again when the
 * page comes back.
 */
export const useIdle = (milliseconds: number, isOn: boolean, onIdle: () => void): void => {
  const act = useEffectEvent(onIdle);
  useEffect(() => {
    if (!isOn) return;
    let lastUse = Date.now();
    let timer = 0;
    const look = () => {
      clearTimeout(timer);
      const left = lastUse + milliseconds - Date.now();
      if (left <= 0) act();
      else timer = window.setTimeout(look, left);
    };
    const use = () => {
      if (Date.now() - lastUse >= milliseconds) look();
      else lastUse = Date.now();
    };
    look();
    for (const each of uses) addEventListener(each, use, { capture: true, passive: true });
    addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      for (const each of uses) removeEventListener(each, use, { capture: true });
      removeEventListener('pageshow', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [milliseconds, isOn]);
};
