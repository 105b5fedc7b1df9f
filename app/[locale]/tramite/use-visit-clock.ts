'use client';

import { useCallback, useEffect, useState } from 'react';
import { askVisit, type VisitAnswer } from '#app/[locale]/visit/ask-visit.ts';

/** `last`: the visit ends and cannot be prolonged. */
export type Phase = 'quiet' | 'warning' | 'last' | 'ended';

/** docs/decisions.md §6; WCAG 2.2.1 asks for 20 seconds. */
const warnBefore = 120_000;

/** `endsAt`: by the browser's clock; null until the scripts run. */
type Clock = { phase: Phase; endsAt: number | null; left: number };

const phaseOf = ({ remaining, canGoOn }: Omit<VisitAnswer, 'pageVersion'>): Phase => {
  if (remaining <= 0) return 'ended';
  if (remaining > warnBefore) return 'quiet';
  return canGoOn ? 'warning' : 'last';
};

const clockOf = (report: Omit<VisitAnswer, 'pageVersion'>): Clock => ({
  phase: phaseOf(report),
  endsAt: Date.now() + report.remaining,
  left: report.remaining,
});

/** Counts a visit down. Asks the server before it ends the visit, because another tab may have prolonged it. */
export function useVisitClock(remaining: number) {
  const [clock, setClock] = useState<Clock>({ phase: 'quiet', endsAt: null, left: remaining });
  const [failed, setFailed] = useState(false);

  useEffect(() => setClock({ phase: 'quiet', endsAt: Date.now() + remaining, left: remaining }), [remaining]);
  useTicks(clock, setClock);
  useReturn(setClock);

  const stay = useCallback(async () => {
    const report = await askVisit('POST');
    setFailed(report === null);
    if (report) setClock(clockOf(report));
  }, []);
  return { ...clock, failed, stay };
}

type SetClock = (change: Clock | ((before: Clock) => Clock)) => void;

function useTicks({ phase, endsAt }: Clock, setClock: SetClock) {
  useEffect(() => {
    if (endsAt === null || phase === 'ended') return;
    let isAsking = false;
    const tick = async () => {
      const left = endsAt - Date.now();
      if (phase !== 'quiet') setClock((before) => ({ ...before, left }));
      if (isAsking || left > (phase === 'quiet' ? warnBefore : 0)) return;
      isAsking = true;
      setClock(clockOf((await askVisit('GET')) ?? { remaining: left, canGoOn: true }));
      isAsking = false;
    };
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [phase, endsAt, setClock]);
}

/** Updates the time when a person returns to a tab. */
function useReturn(setClock: SetClock) {
  useEffect(() => {
    const look = async () => {
      const report = document.visibilityState === 'visible' && (await askVisit('GET'));
      if (report) setClock(clockOf(report));
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [setClock]);
}
