import { readFields } from '#lib/server/visit/action.ts';

/** An answer to the question of a page that a mail leads to. Only `si` does something. */
export type MailAnswer = 'si' | 'no' | 'luego';

/** Where the page leads when its question was not answered with yes; null for yes. */
export const pathWithoutYes = (data: FormData, page: string): string | null => {
  const { respuesta } = readFields(data, ['respuesta']);
  if (respuesta === 'si') return null;
  return `${page}?aviso=${respuesta === 'no' || respuesta === 'luego' ? 'nada' : 'elige'}`;
};
