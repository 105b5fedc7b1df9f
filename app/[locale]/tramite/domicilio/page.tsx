import { definePage } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { deskSlotOf } from '#app/[locale]/journey-slots.ts';
import { AddressForm } from '#app/[locale]/tramite/domicilio/address-form.tsx';
import { type AddressValues, withPlace } from '#app/[locale]/tramite/domicilio/address-state.ts';
import { findPlace } from '#app/[locale]/tramite/domicilio/find-place.ts';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { emptyForm, type FormState } from '#components/form/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { type Address, otherSettlement, withoutNumber } from '#lib/domain/address/address.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';

async function AddressPage(context: PageContext) {
  const visit = await enterStep(context.locale, 'address');
  const request = inStage(visit.request, 'identified', 'addressed');
  const desk = await deskSlotOf(context, visit);
  const { journey, frame } = context.words;
  const { address } = journey;
  const before = request.stage === 'addressed' ? await answered(request.address) : emptyForm();
  const initial = (await shownAgain()) ?? before;
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

const addressSubjects = [
  'postalCode',
  'settlement',
  'settlementName',
  'municipio',
  'street',
  'exteriorNumber',
  'interiorNumber',
] as const;

/** The last answer to a browser without JavaScript, with the place of its postal code. */
const shownAgain = async (): Promise<FormState | null> => {
  const reply = await keptReply('domicilio');
  if (!reply) return null;
  const found = await findPlace(reply.values.postalCode ?? '');
  return withPlace(reply, found?.knowledge.known === 'nothing' ? null : found);
};

/** The answers that the request has already, as fields of the form. */
const answered = async (address: Address): Promise<FormState> => {
  const values: AddressValues = {
    postalCode: address.postalCode,
    settlement: address.settlementId ?? otherSettlement,
    settlementName: address.settlementId ? '' : address.settlementName,
    municipio: address.municipioName,
    street: address.street,
    exteriorNumber: address.exteriorNumber === withoutNumber ? '' : address.exteriorNumber,
    withoutNumber: address.exteriorNumber === withoutNumber ? 'on' : '',
    interiorNumber: address.interiorNumber,
    searched: address.postalCode,
  };
  return withPlace(emptyForm(values), await findPlace(address.postalCode));
};

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
