import { inWords } from '#lib/server/http/in-words.ts';
import { lettersImage } from '#lib/server/visit/captcha-image.ts';

type Context = { params: Promise<{ token: string }> };

/** The image of the letters for browsers without JavaScript. */
export const GET = inWords(
  '/api/letras/[token]',
  async (_request: Request, { params }: Context): Promise<Response> => {
    const image = await lettersImage((await params).token);
    if (image === null) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
    return new Response(image, {
      headers: {
        'content-type': 'image/svg+xml',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
);
