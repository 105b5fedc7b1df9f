import { definePage } from '#app/[locale]/define-page.tsx';
import { titleWith } from '#app/[locale]/forms/form-reply.ts';
import { prepareAddress } from '#app/[locale]/preparar/domicilio/actions.ts';
import { PrepareFrame } from '#app/[locale]/preparar/prepare-frame.tsx';
import { AddressForm } from '#app/[locale]/tramite/domicilio/address-form.tsx';
import { addressSubjects, answered, shownAgain } from '#app/[locale]/tramite/domicilio/shown-address.ts';
import { emptyForm } from '#components/form/form-state.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { requireTyped } from '#lib/server/preparation/preparing.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

async function AddressPage(context: PageContext) {
  const { preparing } = await requireTyped(context.locale);
  const { address: before } = preparing.typed;
  const { prepare, journey, frame } = context.words;
  const { address } = journey;
  const shown = (await shownAgain('prepararDomicilio')) ?? (before ? await answered(before) : emptyForm());
  return (
    <PrepareFrame
      context={context}
      path="/preparar/domicilio"
      back={preparing.typed.specialCase === 'oneName' ? '/preparar' : '/preparar/nombre'}
      switchForm="prepararDomicilio"
    >
      <AddressForm
        id="prepararDomicilio"
        action={prepareAddress}
        locale={context.locale}
        cancelPath="/preparar"
        initial={shown}
        heading={<h1>{prepare.addressTitle}</h1>}
        words={{
          ...address,
          lead: prepare.addressLead,
          submit: prepare.save,
          unknownPostalCode: address.unknownPostalCode('{state}'),
          inMexico: address.inMexico('{state}'),
        }}
        takesFocus={false}
        formWords={frame.form}
        messages={messagesFor(context.words, ...addressSubjects)}
      />
    </PrepareFrame>
  );
}

const page = definePage({
  path: '/preparar/domicilio',
  title: (context) => titleWith(context, 'prepararDomicilio', context.words.prepare.addressTitle),
  render: AddressPage,
});

export const { generateMetadata } = page;
export default page.Page;
