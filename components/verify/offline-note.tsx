'use client';

import { useEffect, useState } from 'react';
import { Folded } from '#components/ui/folded.tsx';
import { filled, type VerifyWords } from '#components/verify/answer.ts';
import { useElapsed } from '#components/verify/use-elapsed.ts';
import { useOffline } from '#components/verify/use-offline.ts';
import { isOldList } from '#components/verify/verdict-age.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { shortPublicMoment } from '#lib/domain/basics/moment-text.ts';

/** What the page can do without a connection, and how old the lists are that it keeps. */
export function OfflineNote({ words, locale }: { words: VerifyWords; locale: Locale }) {
  const kept = useOffline();
  const elapsed = useElapsed();
  const isOnline = useOnline();
  if (kept === null) return null;
  const moment = shortPublicMoment(locale, kept.from);
  return (
    <div data-offline="ready">
      {!isOnline && <p role="status">{filled(words.offline.now, moment)}</p>}
      <Folded title={words.offline.title}>
        <p>{words.offline.ready}</p>
        <p>{filled(words.offline.lists, moment)}</p>
        {isOldList(kept.age + elapsed) && <p>{words.offline.old}</p>}
      </Folded>
    </div>
  );
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}
