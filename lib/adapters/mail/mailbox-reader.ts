import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';

/** `at`: milliseconds since 1970; `language`: as the mail names its own (es-MX, en). */
export type MailSummary = {
  id: string;
  to: string;
  subject: string;
  at: number;
  language: string;
  hasAttachments: boolean;
};
export type MailboxAttachment = { filename: string; contentType: string; content: Uint8Array };
export type MailboxMail = MailSummary & { from: string; text: string; attachments: MailboxAttachment[] };

export type MailboxReader = {
  /** The newest 50, newest first; headers only. */
  list: () => Promise<MailSummary[]>;
  /** Null when there is none or when the id is not one of ours. */
  find: (id: string) => Promise<MailboxMail | null>;
  /** Deletes mails written before a moment; answers how many. */
  purge: (before: number) => Promise<number>;
};

const mostListed = 50;
const headerBytes = 16_384;
const ourId = /^[A-Za-z0-9_-]{1,64}$/;
const ourFile = /^[A-Za-z0-9_-]{1,64}\.eml$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
const orNull = (error: unknown): null => {
  if (isMissing(error)) return null;
  throw error;
};

const filesOf = async (directory: string): Promise<{ file: string; writtenAt: number }[]> => {
  const names = (await readdir(directory).catch(orNull)) ?? [];
  const files = names.filter((name) => ourFile.test(name)).map((name) => join(directory, name));
  const found = await Promise.all(
    files.map(async (file) => ({ file, writtenAt: (await stat(file).catch(orNull))?.mtimeMs ?? null })),
  );
  return found.flatMap(({ file, writtenAt }) => (writtenAt === null ? [] : [{ file, writtenAt }]));
};

const headerOf = async (file: string): Promise<string> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    const [header] = buffer.toString('latin1', 0, bytesRead).split('\r\n\r\n');
    return `${header}\r\n\r\n`;
  } finally {
    await handle.close();
  }
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

const idOf = (file: string): string => basename(file, '.eml');

const list = async (directory: string): Promise<MailSummary[]> => {
  const files = (await filesOf(directory)).sort((a, b) => b.writtenAt - a.writtenAt).slice(0, mostListed);
  return Promise.all(
    files.map(async ({ file }) => summaryOf(idOf(file), await simpleParser(await headerOf(file)))),
  );
};

const find = async (directory: string, id: string): Promise<MailboxMail | null> => {
  if (!ourId.test(id)) return null;
  const bytes = await readFile(join(directory, `${id}.eml`)).catch(orNull);
  if (bytes === null) return null;
  const mail = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true });
  const attachments = mail.attachments.map(({ filename, contentType, content }) => ({
    filename: filename ?? '',
    contentType,
    content,
  }));
  return { ...summaryOf(id, mail), from: mail.from?.text ?? '', text: mail.text ?? '', attachments };
};

const purge = async (directory: string, before: number): Promise<number> => {
  const old = (await filesOf(directory)).filter(({ writtenAt }) => writtenAt < before);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
  return old.length;
};

/** Reads what the local mailbox wrote: the demonstration's inbox. */
export const createMailboxReader = (directory: string): MailboxReader => ({
  list: () => list(directory),
  find: (id) => find(directory, id),
  purge: (before) => purge(directory, before),
});
