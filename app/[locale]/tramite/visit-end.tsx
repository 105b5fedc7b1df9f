import { VisitClock } from '#app/[locale]/tramite/visit-clock.tsx';
import { leave } from '#app/[locale]/visit/leave.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { AskAgain } from '#components/layout/ask-again.tsx';
import { Button } from '#components/ui/button.tsx';
import { publicTime } from '#lib/domain/basics/moment-text.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

type Props = { context: PageContext; visit: Visit };

/** Says on every page when the visit ends. Where many people share one computer, it has a button to leave. */
export function VisitEnd({ context, visit }: Props) {
  const { locale, words, kiosk } = context;
  const { expiresAt } = visit.session;
  const { plainLine, ...clockWords } = words.visit;
  return (
    <div className="wrap screen-only small flex flex-wrap items-center gap-x-4 py-1.5">
      <AskAgain />
      <div className="mr-auto">
        <VisitClock
          key={expiresAt}
          locale={locale}
          words={clockWords}
          remaining={visit.remaining}
          plainLine={plainLine(publicTime(locale, expiresAt))}
          leave={leave}
        />
      </div>
      {kiosk && (
        <form action={leave}>
          <FormBasics locale={locale} />
          <Button variant="second" small>
            {clockWords.leaveHere}
          </Button>
        </form>
      )}
    </div>
  );
}
