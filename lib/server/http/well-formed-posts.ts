/**
 * Reads the shape of a post before Next does, because Next answers 500 and logs a stack when the data of its own scripts are malformed.
 * No browser sends such posts; attackers' programs do (docs/threats.md T15).
 */

/** How React writes in JSON what JSON has no word for. Every other text that begins with $ is a reference, and our forms have none. */
const isPlainText = (text: string): boolean => !text.startsWith('$') || /^\$(?:\$|undefined$|D)/.test(text);
const isFields = (text: unknown): boolean => typeof text === 'string' && /^\$K[0-9a-f]{1,4}$/.test(text);

const deepest = 12;

const isPlain = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'string') return isPlainText(value);
  if (typeof value !== 'object' || value === null) return true;
  return depth < deepest && Object.values(value).every((each) => isPlain(each, depth + 1));
};

const readList = (text: FormDataEntryValue | null | undefined): unknown[] | null => {
  try {
    const list: unknown = typeof text === 'string' && text.startsWith('[') ? JSON.parse(text) : null;
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
};

/** With JavaScript: the arguments of an action; the last one holds the fields of the form. */
const isCall = (text: FormDataEntryValue | null): boolean => {
  const list = readList(text);
  return (
    list !== null &&
    list.length <= 2 &&
    isFields(list.at(-1)) &&
    list.slice(0, -1).every((each) => isPlain(each))
  );
};

/** Without JavaScript: the state that a form was drawn with, once for each action that has one. */
const isForm = (data: FormData): boolean => {
  const bound = [...data.keys()].flatMap((name) => /^\$ACTION_REF_(.*)$/.exec(name)?.[1] ?? []);
  return bound.every((id) => {
    const states = data.getAll(`$ACTION_${id}:1`);
    const [state] = states.map(readList);
    return states.length === 1 && state?.length === 1 && isPlain(state);
  });
};

const readForm = (request: Request): Promise<FormData | null> => request.formData().catch(() => null);

/** Whether a post to a page has the shape that the forms of this site give it. Reads the body. */
export const isWellFormedPost = async (request: Request): Promise<boolean> => {
  const isMultipart = /^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '');
  const isScripted = request.headers.has('next-action');
  // Next answers a post that is no form with the page, or with 400.
  if (!isMultipart) return !isScripted && !/^multipart\//i.test(request.headers.get('content-type') ?? '');
  const data = await readForm(request);
  return data !== null && (isScripted ? isCall(data.get('0')) : isForm(data));
};
