import { inWords } from '#lib/server/http/in-words.ts';
import { refusalAnswer } from '#lib/server/http/refusal-page.ts';
import { getMailbox } from '#lib/server/mail/mailbox.ts';

type Context = { params: Promise<{ id: string }> };

/** A mail has styles of its own and nothing else. A link that somebody presses opens in place of the page around the frame. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store, private',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation",
  'x-content-type-options': 'nosniff',
};

const inWholeWindow = (html: string): string => html.replace('<head>', '<head><base target="_top">');

/** The HTML of a mail in the inbox of the demonstration, for the frame of its page. It is under /api for its own headers. */
export const GET = inWords(
  '/api/buzon/[id]/carta',
  async (request: Request, { params }: Context): Promise<Response> => {
    const mail = await (await getMailbox())?.find((await params).id);
    if (!mail?.html) return refusalAnswer('gone', request);
    return new Response(inWholeWindow(mail.html), { headers });
  },
);
