'use client';

import { useEffect, useState } from 'react';

type Props = {
  /** Milliseconds that were left when the server drew the page. Clocks of browsers go wrong, so that only their pace counts. */
  remaining: number;
  /** «Quedan {time}», and what it says at the end. */
  words: { left: string; over: string };
};

const shown = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** The minutes and seconds that a short code still works. Without scripts it says what was left when the page was drawn. */
export function Countdown({ remaining, words }: Props) {
  const [left, setLeft] = useState(remaining);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setLeft(remaining - (performance.now() - begun)), 1_000);
    return () => clearInterval(timer);
  }, [remaining]);
  return (
    <span role="timer" data-countdown="">
      {left > 0 ? words.left.replace('{time}', shown(left)) : words.over}
    </span>
  );
}
