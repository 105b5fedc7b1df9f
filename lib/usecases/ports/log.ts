/**
 * What the log may say. The names of events are a closed set. The fields are allow-listed: identifiers, counts and states, never personal
 * data.
 */
export type LogEvent =
  | 'server.started'
  | 'service.restarted'
  | 'metrics.failed'
  | 'action.failed'
  | 'page.failed'
  | 'request.started'
  | 'canary.asked'
  | 'audit.broken'
  | 'link.confirmed'
  | 'request.identified'
  | 'request.addressed'
  | 'request.referred'
  | 'identity.proven'
  | 'identity.refused'
  | 'identity.failed'
  | 'request.denied'
  | 'holder.locked'
  | 'holder.unlocked'
  | 'email.changeAsked'
  | 'email.changed'
  | 'email.changeCancelled'
  | 'nss.assigned'
  | 'nss.located'
  | 'series.exhausted'
  | 'registry.unusable'
  | 'mailbox.shown'
  | 'mail.sent'
  | 'mail.refused'
  | 'mail.delayed'
  | 'mail.failed'
  | 'mail.serverAway'
  | 'mail.serverBack'
  | 'documents.rendered'
  | 'document.checked'
  | 'documents.revoked'
  | 'documents.replaced'
  | 'session.finished'
  | 'limit.reached'
  | 'import.finished'
  | 'store.purged'
  | 'store.purgeFailed';
export type LogFields = {
  requestId?: string;
  issuanceId?: string;
  mailId?: string;
  reference?: string;
  kind?: string;
  stage?: string;
  step?: string;
  outcome?: string;
  reason?: string;
  attempts?: number;
  count?: number;
  milliseconds?: number;
  serie?: string;
  errorName?: string;
  errorCode?: string;
  /** The reply code of the mail server (RFC 5321 §4.2), as 550. */
  reply?: number;
  where?: string;
};
export type Log = { event: (name: LogEvent, fields?: LogFields) => void };
