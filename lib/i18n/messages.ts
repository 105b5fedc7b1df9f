import type { DeskSubject, MessageKey, MessageName, MessageSubject } from '#lib/domain/form/messages.ts';
import { type Dictionary, dictionary } from '#lib/i18n/dictionary.ts';

/** Words of messages by name. A form has only those of its own subjects. */
export type Messages = Readonly<Partial<Record<MessageName, string>>>;

type DeskWords = Record<MessageName<DeskSubject>, string>;

const deskWords = ({ deskAssist, deskChange, deskStaff, deskTickets, prepare }: Dictionary): DeskWords => ({
  ...deskAssist.messages,
  ...deskChange.messages,
  ...deskStaff.messages,
  ...deskTickets.messages,
  ...prepare.messages,
});

const allWords = (words: Dictionary): Record<MessageName, string> => ({
  ...words.errors,
  ...deskWords(words),
});

/** Every form can answer that it must wait or that it failed. */
const everyForm: readonly MessageSubject[] = ['form', 'wait'];

const only = (messages: Messages, subjects: readonly MessageSubject[]): Messages => {
  const wanted = new Set<string>([...everyForm, ...subjects]);
  return Object.fromEntries(
    Object.entries(messages).filter(([name]) => wanted.has(name.split('.')[0] ?? '')),
  );
};

/** The messages that a form of the public site may show: those of its fields, and those of every form. */
export const messagesFor = (
  words: Dictionary,
  ...subjects: Exclude<MessageSubject, DeskSubject>[]
): Messages => only(words.errors, subjects);

/** The messages that a form of the desk may show. They are impersonal, because they are about somebody else. */
export const deskMessagesFor = (words: Dictionary, ...subjects: MessageSubject[]): Messages =>
  only({ ...allWords(words), ...words.deskErrors }, subjects);

const names = allWords(dictionary('es'));

/** Tells whether a text from outside is the key of a message, with or without details. */
export const isMessageKey = (text: string): text is MessageKey =>
  Object.hasOwn(names, text.split('|')[0] ?? '');
