import { inWords } from '#lib/server/http/in-words.ts';
import { refusalAnswer } from '#lib/server/http/refusal-page.ts';
import { getMailbox } from '#lib/server/mail/mailbox.ts';

type Context = { params: Promise<{ id: string; adjunto: string }> };

const headersFor = (filename: string): Record<string, string> => ({
  'content-type': 'application/pdf',
  'content-disposition': `attachment; filename="${filename.replace(/[^A-Za-z0-9._-]/g, '_')}"`,
  'cache-control': 'no-store, private',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

/**
 * An attachment of a mail in the inbox of the demonstration, by its place in the mail (1, 2, …). It is under /api, because the proxy sets the
 * headers of pages and a file needs its own: nothing in it may run or load.
 */
export const GET = inWords(
  '/api/buzon/[id]/[adjunto]',
  async (request: Request, { params }: Context): Promise<Response> => {
    const { id, adjunto } = await params;
    const mail = await (await getMailbox())?.find(id);
    const attachment = mail?.attachments[Number(adjunto) - 1];
    if (attachment?.contentType !== 'application/pdf') return refusalAnswer('gone', request);
    return new Response(Buffer.from(attachment.content), { headers: headersFor(attachment.filename) });
  },
);
