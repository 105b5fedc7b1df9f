import type { MailFailure } from '#lib/usecases/ports/mail.ts';

const second = 1000;
const minute = 60 * second;

/** Waits between two trials of a mail server that takes no mail: short, because a trial costs nothing. */
const awayWaits = [1, 2, 4, 8, 15, 20].map((seconds) => seconds * second);
/** Waits when it takes the text and never answers: each trial may give one more person their mail twice. */
const unsureWaits = [5 * second, 15 * second, minute, 5 * minute, 15 * minute, 60 * minute];

/** So many mails in a row fail, each for a cause of its own, before the mail server is the cause. */
const failuresInARow = { later: 5, unsure: 2 };

type Absence = { since: number; trials: number; trialAt: number; failure: MailFailure };

/** A change of the mail server: it is gone, gone for another cause, or there again after so many milliseconds. */
export type ServerNews = { state: 'gone'; failure: MailFailure } | { state: 'there'; after: number };

/**
 * What one process knows of the mail server. The state stands here and not in the mails: while the server is away, one mail tries it and all
 * others wait unharmed; when it takes one again, all others go.
 */
export const createMailServer = () => {
  let absence: Absence | null = null;
  let trial: string | null = null;
  const failed = new Set<string>();

  const leave = (failure: MailFailure, now: number, isTrial: boolean): ServerNews | null => {
    const trials = absence === null ? 0 : absence.trials + (isTrial ? 1 : 0);
    const waits = failure.trouble === 'unsure' ? unsureWaits : awayWaits;
    const trialAt = absence && !isTrial ? absence.trialAt : now + (waits[trials] ?? waits.at(-1) ?? minute);
    const isNews = absence?.failure.code !== failure.code || absence.failure.reply !== failure.reply;
    absence = { since: absence?.since ?? now, trials, trialAt, failure };
    return isNews ? { state: 'gone', failure } : null;
  };

  const arrive = (now: number): ServerNews | null => {
    const news = absence && ({ state: 'there', after: now - absence.since } as const);
    absence = null;
    failed.clear();
    return news;
  };

  return {
    /** How many further mails may go now: all, the one that tries the server, or none. */
    room: (now: number): number => {
      if (absence === null) return Number.POSITIVE_INFINITY;
      return trial === null && now >= absence.trialAt ? 1 : 0;
    },
    isAway: (): boolean => absence !== null,
    /** A mail is on its way. */
    begun: (mailId: string): void => {
      if (absence !== null) trial = mailId;
    },
    /** A mail ended without the mail server. */
    untouched: (mailId: string): void => {
      if (trial === mailId) trial = null;
    },
    /** The mail server answered, or did not. `failure`: null when it took the mail. */
    answered: (mailId: string, failure: MailFailure | null, now: number): ServerNews | null => {
      const isTrial = trial === mailId;
      if (isTrial) trial = null;
      if (failure === null || failure.trouble === 'refused') return arrive(now);
      if (failure.trouble === 'away') return leave(failure, now, isTrial);
      failed.add(mailId);
      const isMany = failed.size >= failuresInARow[failure.trouble];
      return absence || isMany ? leave(failure, now, isTrial) : null;
    },
    /** The mails that failed since the mail server last took one. */
    failedMails: (): readonly string[] => [...failed],
  };
};

export type MailServer = ReturnType<typeof createMailServer>;
