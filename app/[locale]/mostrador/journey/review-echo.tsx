import type { AssistedVisit } from '#app/[locale]/mostrador/journey/assisted-visit.ts';
import type { DeskSlot } from '#app/[locale]/visit/desk-slot.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { languageTags } from '#lib/domain/basics/locale.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import type { Addressed } from '#lib/domain/request/request.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { emailPath } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** Fills the page of all answers: a screen that staff turn to the person, in the person's language. */
export const reviewFor = (
  at: AssistedVisit,
  request: Addressed,
  isTurned: boolean,
): ReturnType<DeskSlot['review']> => ({
  echo: <ReviewEcho {...at} request={request} isTurned={isTurned} />,
  shown: isTurned ? { ...at.context, words: dictionary(request.locale) } : at.context,
  lang: isTurned ? languageTags[request.locale] : undefined,
});

type Props = AssistedVisit & { request: Addressed; isTurned: boolean };

const ReviewEcho = ({ context, desk, request, isTurned }: Props) => (
  <>
    {request.locale !== context.locale && (
      <TurnLink context={context} request={request} isTurned={isTurned} />
    )}
    {request.email !== null && <EmailEcho context={context} desk={desk} request={request} />}
  </>
);

/** «Tu correo es: … ¿Está bien?», which the person answers aloud. */
const EmailEcho = ({ context, desk, request }: Pick<Props, 'context' | 'desk' | 'request'>) => {
  const { echo } = dictionary(request.locale).deskAssist;
  return (
    <section className="stack-sm rounded-lg border-2 border-ink-3 bg-sheet p-4">
      <div lang={languageTags[request.locale]}>
        <p>{echo.question}</p>
        <p className="text-2xl font-title [overflow-wrap:anywhere]" data-echo="">
          {shownEmail(request.email)}
        </p>
        <p>{echo.right}</p>
      </div>
      <p>
        <a className="quiet" href={`/${context.locale}${emailPath(desk.ticketId)}`}>
          {context.words.deskAssist.echo.change}
        </a>
      </p>
    </section>
  );
};

type TurnProps = { context: PageContext; request: Addressed; isTurned: boolean };

/** Shows the answers in the language of the person, and back in that of the member of staff. */
const TurnLink = ({ context, request, isTurned }: TurnProps) => {
  const { echo } = context.words.deskAssist;
  const path = `/${context.locale}${steps.review.path}`;
  return (
    <div className="actions">
      <LinkButton variant="second" small href={isTurned ? path : `${path}?ver=persona`}>
        {isTurned ? echo.back : echo.inPersonsLanguage[request.locale]}
      </LinkButton>
    </div>
  );
};
