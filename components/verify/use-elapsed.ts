'use client';

import { useEffect, useState } from 'react';

const minute = 60_000;

/** Milliseconds since the component came, looked at each minute and whenever the page is seen again: a tab may stay open for days. */
export const useElapsed = (): number => {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const from = Date.now();
    const look = () => setElapsed(Date.now() - from);
    look();
    const timer = window.setInterval(look, minute);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
    };
  }, []);
  return elapsed;
};
