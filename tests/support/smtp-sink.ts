import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/**
 * How the sink treats mail (passwords are never right, but nobody needs one): `accept` keeps it · `refuse` 550 at RCPT · `refuseMessage` 554 after DATA · `busy` 421 at the greeting ·
 * `defer` 451 at RCPT · `deferMessage` 452 after DATA · `badSender` 550 at MAIL FROM · `drop` keeps the mail, then cuts the line before the 250 · `stall` never answers.
 */
export type SinkMode =
  | 'accept'
  | 'refuse'
  | 'refuseMessage'
  | 'busy'
  | 'defer'
  | 'deferMessage'
  | 'badSender'
  | 'drop'
  | 'stall';

export type SmtpSink = {
  url: string;
  /** Everything kept so far, oldest first. */
  mails: ParsedMail[];
  /** The name by which the sender of each mail introduced itself, oldest first. */
  callers: string[];
  behave: (mode: SinkMode) => void;
  /** How many milliseconds the answer to the text of a mail to this address waits. */
  slowDown: (delay: (to: string) => number) => void;
  /** The oldest mail to this address (and subject) that no earlier call has answered; waits up to 10 s. */
  waitForMail: (to: string, subject?: RegExp) => Promise<ParsedMail>;
  /** Ends all open connections, as a server does with idle ones. */
  hangUp: () => void;
  close: () => Promise<void>;
};

type Answer = (error?: Error | null, message?: string) => void;

const reply = (responseCode: number): Error => Object.assign(new Error('told to'), { responseCode });

const recipients = ({ to }: ParsedMail): string[] =>
  (Array.isArray(to) ? to : [to]).flatMap((list) => list?.value ?? []).map(({ address }) => address ?? '');

const cut = (server: SMTPServer, session: SMTPServerSession): void => {
  for (const connection of server.connections) {
    if (connection.id === session.id) connection._socket.destroy();
  }
};

type Told = {
  mode: () => SinkMode;
  keep: (mail: ParsedMail) => void;
  delay: (to: string) => number;
  call: (name: string) => void;
};

const createServer = ({ mode, keep, delay, call }: Told): SMTPServer => {
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer) => {
    const mail = await simpleParser(stream);
    if (mode() === 'stall') return;
    if (mode() === 'refuseMessage') return answer(reply(554));
    if (mode() === 'deferMessage') return answer(reply(452));
    call(session.hostNameAppearsAs || '');
    const wait = Math.max(0, ...recipients(mail).map(delay));
    if (wait > 0) await sleep(wait);
    keep(mail);
    return mode() === 'drop' ? cut(server, session) : answer();
  };
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 10,
    onConnect: (_session, answer) => {
      if (mode() === 'stall') return;
      answer(mode() === 'busy' ? reply(421) : null);
    },
    onAuth: (_auth, _session, answer) => answer(null, {}),
    onMailFrom: (_address, _session, answer) => answer(mode() === 'badSender' ? reply(550) : null),
    onRcptTo: (_address, _session, answer) => {
      if (mode() === 'refuse') return answer(reply(550));
      answer(mode() === 'defer' ? reply(451) : null);
    },
    onData: (stream, session, answer) => {
      take(stream, session, answer).catch(answer);
    },
  });
  server.on('error', () => undefined);
  return server;
};

const listen = (server: SMTPServer): Promise<number> =>
  new Promise((resolve) => {
    const socket = server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = socket.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

const shut = (server: SMTPServer): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    for (const connection of server.connections) connection._socket.destroy();
  });

/** A mail server on a free loopback port that reads what it gets and can be told to misbehave. */
export const startSmtpSink = async (): Promise<SmtpSink> => {
  const mails: ParsedMail[] = [];
  const answered = new Set<ParsedMail>();
  const callers: string[] = [];
  let current: SinkMode = 'accept';
  let delay = (_to: string) => 0;
  const server = createServer({
    mode: () => current,
    keep: (mail) => mails.push(mail),
    delay: (to) => delay(to),
    call: (name) => callers.push(name),
  });
  const port = await listen(server);
  const waitForMail = async (to: string, subject = /(?:)/): Promise<ParsedMail> => {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
      const mail = mails.find(
        (one) => !answered.has(one) && recipients(one).includes(to) && subject.test(one.subject ?? ''),
      );
      if (mail !== undefined) {
        answered.add(mail);
        return mail;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no new mail like ${subject} in 10 s; the sink holds ${mails.length}`);
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    callers,
    behave: (mode) => {
      current = mode;
    },
    slowDown: (told) => {
      delay = told;
    },
    waitForMail,
    hangUp: () => {
      for (const connection of server.connections) connection._socket.end();
    },
    close: () => shut(server),
  };
};
