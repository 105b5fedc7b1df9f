import { isLocale } from '#lib/domain/basics/locale.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { inWords } from '#lib/server/http/in-words.ts';
import { seeOther } from '#lib/server/http/responses.ts';
import { callingPath, openScreen } from '#lib/server/staff/calling-cookie.ts';

type Context = { params: Promise<{ locale: string }> };

/** Gives this browser the cookie of the calling screen, which is not the session of the member of staff. */
export const GET = inWords(
  '/mostrador/llamada/abrir',
  async (_: Request, { params }: Context): Promise<Response> => {
    const given = (await params).locale;
    const locale = isLocale(given) ? given : 'es';
    await requireStaff(locale, 'ticket.call');
    await openScreen();
    return seeOther(callingPath(locale));
  },
);
