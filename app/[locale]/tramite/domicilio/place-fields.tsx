'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { FormState } from '#components/form/form-state.ts';
import { SelectField } from '#components/form/select-field.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';
import { otherSettlement } from '#lib/domain/address/address.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Words = Dictionary['journey']['address'];
/** `unknownPostalCode`: with `{state}` where the name of the state goes. */
export type AddressWords = { [K in keyof Words]: K extends 'unknownPostalCode' ? string : Words[K] };
type Props = {
  state: FormState;
  words: AddressWords;
  /** Whether the field for the colonia takes the focus when the place is found. */
  takesFocus: boolean;
};

/** The place of the postal code, and the colonia: from a list where there is one, else typed. */
export function PlaceFields(props: Props) {
  const { known, postalCode } = props.state.values;
  if (known === 'place') return <KnownPlace key={postalCode} {...props} />;
  return known === 'state' ? <KnownState key={postalCode} {...props} /> : null;
}

/** Moves the focus into the field of this name once it is there. */
function useFocusOn(name: string, isWanted: boolean) {
  useEffect(() => {
    if (isWanted) document.querySelector<HTMLElement>(`form [name="${name}"]`)?.focus();
  }, [name, isWanted]);
}

/** The field for a colonia outside the list. With JavaScript it appears when people choose it; without, it is always there. */
function KnownPlace({ state, words, takesFocus }: Props) {
  useFocusOn('settlement', takesFocus);
  const { stateName, municipioName, settlement = '' } = state.values;
  const [chosen, setChosen] = useState(settlement);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was chosen before the scripts came stands only in the page.
    const list = fields.current?.querySelector('select');
    if (list) setChosen(list.value);
  }, []);
  const isScripted = useScripted();
  const facts = [
    { label: words.state, value: <span lang="es">{stateName}</span> },
    { label: words.municipio, value: <span lang="es">{municipioName}</span> },
  ];
  const notice = (event: FormEvent) => {
    if (event.target instanceof HTMLSelectElement) setChosen(event.target.value);
  };
  return (
    <>
      <Facts facts={facts} />
      <div ref={fields} className="stack-lg" onChange={notice}>
        <SelectField name="settlement" label={words.settlement} options={optionsOf(state, words)} />
        {(!isScripted || chosen === otherSettlement) && (
          <TextField
            name="settlementName"
            label={words.settlementName}
            hint={words.settlementNameHint}
            spellCheck={false}
          />
        )}
      </div>
    </>
  );
}

function KnownState({ state, words, takesFocus }: Props) {
  useFocusOn('municipio', takesFocus);
  return (
    <>
      <Notice>
        <p>{words.unknownPostalCode.replace('{state}', state.values.stateName ?? '')}</p>
      </Notice>
      <TextField name="municipio" label={words.municipio} spellCheck={false} />
      <TextField name="settlementName" label={words.settlementName} spellCheck={false} />
    </>
  );
}

const optionsOf = (state: FormState, words: AddressWords) => [
  ...(state.options?.settlement ?? []),
  { value: otherSettlement, label: words.settlementOther, always: true },
];
