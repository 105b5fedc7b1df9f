import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import type { AssistedVisit } from '#app/[locale]/mostrador/journey/assisted-visit.ts';
import { ReferForm } from '#app/[locale]/mostrador/journey/refer-form.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import type { Referred } from '#lib/domain/request/request.ts';

type Props = AssistedVisit & { request: Referred; notice: PageNotice };

/** Closes the turn with a reason, or opens the case again with other data. */
export const Referral = ({ request, ...props }: Props) => {
  const { refer } = props.context.words.deskAssist;
  return (
    <>
      <div className="stack">
        <h1>{refer.title}</h1>
        <p className="lead">{refer.text}</p>
      </div>
      <ReferForm {...props} reason={request.reason} />
      <Advice context={props.context} request={request} />
    </>
  );
};

/** What staff tell the person at the window: what a person reads at home. */
const Advice = ({ context, request }: Pick<Props, 'context' | 'request'>) => {
  const { deskAssist, journey } = context.words;
  const { actions, mismatchActions, tooManyActions, nameActions, earlierActions, person } = journey.referred;
  if (request.reason === 'notThisPerson') return null;
  const texts = {
    cannotContinueOnline: actions,
    tooManyForAddress: tooManyActions,
    nameDisagrees: nameActions,
    nameDoesNotMatch: mismatchActions,
    earlierCurp: earlierActions,
  }[request.reason];
  return (
    <section className="stack">
      <h2>{deskAssist.refer.tell}</h2>
      <Ticks items={[...texts, person].map((text) => ({ key: text, text }))} />
    </section>
  );
};
