import { definePage } from '#app/[locale]/define-page.tsx';
import { titleWith } from '#app/[locale]/forms/form-reply.ts';
import { deskSlotOf } from '#app/[locale]/journey-slots.ts';
import { giveAddress } from '#app/[locale]/tramite/domicilio/actions.ts';
import { AddressForm } from '#app/[locale]/tramite/domicilio/address-form.tsx';
import { addressSubjects, answered, shownAgain } from '#app/[locale]/tramite/domicilio/shown-address.ts';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { steps } from '#lib/domain/request/steps.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';

async function AddressPage(context: PageContext) {
  const visit = await enterStep(context.locale, 'address');
  const request = inStage(visit.request, 'identified', 'addressed');
  const desk = await deskSlotOf(context, visit);
  const { journey, frame } = context.words;
  const { address } = journey;
  const before = request.stage === 'addressed' ? await answered(request.address) : emptyForm();
  const initial = (await shownAgain('domicilio')) ?? before;
  return (
    <StepFrame
      context={context}
      step="address"
      visit={visit}
      help={addressHelp(context)}
      switchForm="domicilio"
    >
      {desk?.address.keys}
      <AddressForm
        id="domicilio"
        action={giveAddress}
        cancelPath={steps.identity.path}
        locale={context.locale}
        requestId={request.id}
        initial={initial}
        heading={
          <>
            {!desk && (
              <Notice>
                <p>{address.notFound}</p>
              </Notice>
            )}
            <StepHeading context={context} step="address">
              {address.title}
            </StepHeading>
          </>
        }
        words={{
          ...address,
          postalCodeHint: desk?.address.postalCodeHint ?? address.postalCodeHint,
          unknownPostalCode: address.unknownPostalCode('{state}'),
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
  const items = [
    { question: help.whyQuestion, answer: help.whyAnswer },
    { question: help.abroadQuestion, answer: help.abroadAnswer },
    { question: help.missingQuestion, answer: help.missingAnswer },
  ];
  return { title: help.title, items };
};

const page = definePage({
  path: '/tramite/domicilio',
  title: (context) => titleWith(context, 'domicilio', context.words.journey.address.title),
  render: AddressPage,
});

export const { generateMetadata } = page;
export default page.Page;
