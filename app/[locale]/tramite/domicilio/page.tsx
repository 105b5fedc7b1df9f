import { definePage } from '#app/[locale]/define-page.tsx';
import { titleWith } from '#app/[locale]/forms/form-reply.ts';
import { deskSlotOf, readerContext } from '#app/[locale]/journey-slots.ts';
import { giveAddress } from '#app/[locale]/tramite/domicilio/actions.ts';
import { AddressForm } from '#app/[locale]/tramite/domicilio/address-form.tsx';
import { QuickPostalCode } from '#app/[locale]/tramite/domicilio/quick-postal-code.tsx';
import { addressSubjects, answered, shownAgain } from '#app/[locale]/tramite/domicilio/shown-address.ts';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';
import { watchVisit } from '#lib/server/visit/session.ts';

async function AddressPage(page: PageContext) {
  const visit = await enterStep(page.locale, 'address');
  const context = await readerContext(page, visit);
  const request = inStage(visit.request, 'identified', 'addressed');
  const desk = await deskSlotOf(context, visit);
  const { journey, frame } = context.words;
  const { address } = journey;
  const given = request.stage === 'addressed' ? request.address : desk?.prepared?.address;
  const before = given ? await answered(given) : emptyForm();
  const initial = (await shownAgain('domicilio')) ?? before;
  return (
    <StepFrame
      context={context}
      step="address"
      visit={visit}
      help={addressHelp(context)}
      switchForm="domicilio"
    >
      <QuickPostalCode />
      <AddressForm
        id="domicilio"
        action={giveAddress}
        cancelPath={steps.identity.path}
        locale={context.locale}
        requestId={request.id}
        initial={initial}
        heading={
          <StepHeading context={context} step="address">
            {address.title}
          </StepHeading>
        }
        words={{
          ...address,
          unknownPostalCode: address.unknownPostalCode('{state}'),
          inMexico: address.inMexico('{state}'),
          lead: desk ? address.lead : `${address.notFound} ${address.lead}`,
        }}
        takesFocus={desk !== null}
        formWords={frame.form}
        messages={messagesFor(context.words, ...addressSubjects)}
      />
    </StepFrame>
  );
}

const addressHelp = ({ words }: PageContext) => {
  const { help } = words.journey.address;
  return { title: help.title, items: [{ question: help.whyQuestion, answer: help.whyAnswer }] };
};

const titleOf = async (context: PageContext): Promise<string> => {
  const { words } = await readerContext(context, await watchVisit());
  return titleWith(context, 'domicilio', words.journey.address.title);
};

const page = definePage({
  path: '/tramite/domicilio',
  title: titleOf,
  render: AddressPage,
});

export const { generateMetadata } = page;
export default page.Page;
