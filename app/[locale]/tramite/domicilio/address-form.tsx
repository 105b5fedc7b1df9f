'use client';

import type { ReactNode } from 'react';
import { type AddressWords, PlaceFields, PlaceSaid } from '#app/[locale]/tramite/domicilio/place-fields.tsx';
import type { StepAction } from '#components/form/ask-server.ts';
import { Checkbox } from '#components/form/checkbox.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import type { FormState } from '#components/form/form-state.ts';
import { HiddenField } from '#components/form/hidden-field.tsx';
import { StepForm } from '#components/form/step-form.tsx';
import { PostalCodeField, TextField } from '#components/form/text-field.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Messages } from '#lib/i18n/messages.ts';

type Props = {
  /** The form's name, and the action behind it. */
  id: string;
  action: StepAction;
  locale: Locale;
  /** Without one, the address belongs to no request yet. */
  requestId?: string;
  /** Where «Cancelar» leads. */
  cancelPath: string;
  initial: FormState;
  heading: ReactNode;
  words: AddressWords;
  formWords: FormWords;
  messages: Messages;
  /** The colonia takes the focus when the place is found. */
  takesFocus: boolean;
};

/** Step 2. Only the server checks this form, because its fields depend on the postal code. */
export function AddressForm({ locale, requestId, cancelPath, words, takesFocus, ...props }: Props) {
  return (
    <StepForm
      id={props.id}
      action={props.action}
      initial={props.initial}
      messages={props.messages}
      words={props.formWords}
      heading={props.heading}
    >
      {(state) => (
        <>
          <p className="lead">{words.lead}</p>
          <FormBasics locale={locale} tramite={requestId} />
          <PostalCodeField
            name="postalCode"
            label={words.postalCode}
            hint={words.postalCodeHint}
            enterIntent="search"
            beside={<SearchButtons words={words} />}
          />
          <HiddenField name="searched" value={state.values.searched ?? ''} />
          <PlaceSaid state={state} words={words} />
          <PlaceFields state={state} words={words} takesFocus={takesFocus} />
          <StreetFields words={words} />
          <div className="actions">
            <Button>{words.submit}</Button>
            <LinkButton variant="link" href={`/${locale}${cancelPath}`}>
              {words.cancel}
            </LinkButton>
          </div>
        </>
      )}
    </StepForm>
  );
}

const SearchButtons = ({ words }: { words: AddressWords }) => (
  <>
    <Button variant="second" name="intent" value="search">
      {words.search}
    </Button>
    <Button variant="link" className="small" name="intent" value="clear">
      {words.clear}
    </Button>
  </>
);

const StreetFields = ({ words }: { words: AddressWords }) => (
  <>
    <TextField
      name="street"
      label={words.street}
      hint={words.streetHint}
      autoComplete="address-line1"
      spellCheck={false}
    />
    <div className="flex flex-wrap items-start gap-x-6 gap-y-8">
      <div className="stack-sm">
        <TextField name="exteriorNumber" label={words.exteriorNumber} width="short" spellCheck={false} />
        <Checkbox name="withoutNumber" label={words.withoutNumber} />
      </div>
      <TextField name="interiorNumber" label={words.interiorNumber} width="short" spellCheck={false} />
    </div>
  </>
);
