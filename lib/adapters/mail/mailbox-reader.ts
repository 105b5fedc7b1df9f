import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { createMailSeal, isMailFile, mailFile, mailIdOfFile } from '#lib/adapters/mail/sealed-mail.ts';

/** `at`: milliseconds since 1970. `language`: the Content-Language of the mail (es-MX, en). */
export type MailSummary = {
  id: string;
  to: string;
  subject: string;
  at: number;
  language: string;
  hasAttachments: boolean;
};
type MailboxAttachment = { filename: string; contentType: string; content: Uint8Array };
/** `html`: null for a mail that is only text. */
export type MailboxMail = MailSummary & {
  from: string;
  text: string;
  html: string | null;
  attachments: MailboxAttachment[];
};

export type MailboxReader = {
  /** The newest 50, newest first; headers only. */
  list: () => Promise<MailSummary[]>;
  /** Null when there is no such mail or the id has another shape. */
  find: (id: string) => Promise<MailboxMail | null>;
  /** Deletes mails written before a moment; answers how many. */
  purge: (before: number) => Promise<number>;
};

const mostListed = 50;
const headerBytes = 16_384;
const ourId = /^[A-Za-z0-9_-]{1,64}$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
const orNull = (error: unknown): null => {
  if (isMissing(error)) return null;
  throw error;
};

const filesOf = async (directory: string): Promise<{ file: string; writtenAt: number }[]> => {
  const names = (await readdir(directory).catch(orNull)) ?? [];
  const files = names.filter((name) => isMailFile(name)).map((name) => join(directory, name));
  const found = await Promise.all(
    files.map(async (file) => ({ file, writtenAt: (await stat(file).catch(orNull))?.mtimeMs ?? null })),
  );
  return found.flatMap(({ file, writtenAt }) => (writtenAt === null ? [] : [{ file, writtenAt }]));
};

const headerOf = (mail: Buffer): string => {
  const [header] = mail.toString('latin1', 0, headerBytes).split('\r\n\r\n');
  return `${header}\r\n\r\n`;
};

const summaryOf = (id: string, mail: ParsedMail): MailSummary => {
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  const type = mail.headers.get('content-type');
  const language = mail.headers.get('content-language');
  return {
    id,
    to: to?.value[0]?.address ?? '',
    subject: mail.subject ?? '',
    at: mail.date?.getTime() ?? 0,
    language: typeof language === 'string' ? language : 'es-MX',
    hasAttachments: typeof type === 'object' && 'value' in type && type.value === 'multipart/mixed',
  };
};

type Open = (id: string, sealed: Uint8Array) => Buffer;

const list = async (directory: string, open: Open): Promise<MailSummary[]> => {
  const files = (await filesOf(directory)).sort((a, b) => b.writtenAt - a.writtenAt).slice(0, mostListed);
  return Promise.all(
    files.map(async ({ file }) => {
      const id = mailIdOfFile(basename(file));
      return summaryOf(id, await simpleParser(headerOf(open(id, await readFile(file)))));
    }),
  );
};

const find = async (directory: string, open: Open, id: string): Promise<MailboxMail | null> => {
  if (!ourId.test(id)) return null;
  const sealed = await readFile(join(directory, mailFile(id))).catch(orNull);
  if (sealed === null) return null;
  const mail = await simpleParser(open(id, sealed), { skipHtmlToText: true, skipTextToHtml: true });
  const attachments = mail.attachments.map(({ filename, contentType, content }) => ({
    filename: filename ?? '',
    contentType,
    content,
  }));
  const { from, text = '', html } = mail;
  return { ...summaryOf(id, mail), from: from?.text ?? '', text, html: html || null, attachments };
};

const purge = async (directory: string, before: number): Promise<number> => {
  const old = (await filesOf(directory)).filter(({ writtenAt }) => writtenAt < before);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
  return old.length;
};

/** Reads the mails that the local mailbox wrote with the same key. The inbox of a demonstration shows them. */
export const createMailboxReader = (directory: string, key: string): MailboxReader => {
  const { open } = createMailSeal(key);
  return {
    list: () => list(directory, open),
    find: (id) => find(directory, open, id),
    purge: (before) => purge(directory, before),
  };
};
