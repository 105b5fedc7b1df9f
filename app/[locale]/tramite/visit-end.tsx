import { VisitClock } from '#app/[locale]/tramite/visit-clock.tsx';
import { leave } from '#app/[locale]/visit/leave.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { AskAgain } from '#components/layout/ask-again.tsx';
import { Button } from '#components/ui/button.tsx';
import { publicTime } from '#lib/domain/basics/moment-text.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

type Props = { context: PageContext; visit: Visit };

/**
 * Warns before the visit ends. Without JavaScript nobody can, so every page says when that is. Where many people share one computer, it has
 * a button to leave.
 */
export function VisitEnd({ context, visit }: Props) {
  const { locale, words, kiosk } = context;
  const { expiresAt } = visit.session;
  const { plainLine, ...clockWords } = words.visit;
  return (
    <>
      <AskAgain />
      <VisitClock
        key={expiresAt}
        locale={locale}
        words={clockWords}
        remaining={visit.remaining}
        leave={leave}
      />
      <noscript>
        <p className="wrap screen-only small py-1.5">{plainLine(publicTime(locale, expiresAt))}</p>
      </noscript>
      {kiosk && (
        <form action={leave} className="wrap screen-only py-1.5">
          <FormBasics locale={locale} />
          <Button variant="second" small>
            {clockWords.leaveHere}
          </Button>
        </form>
      )}
    </>
  );
}
