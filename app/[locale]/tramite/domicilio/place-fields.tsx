'use client';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';
import type { FormState } from '#components/form/form-state.ts';
import { SelectField } from '#components/form/select-field.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';
import { otherSettlement } from '#lib/domain/address/address.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Words = Dictionary['journey']['address'];
/** `unknownPostalCode`, `inMexico`: with `{state}` where the name of the state goes. */
export type AddressWords = {
  [K in keyof Words]: K extends 'unknownPostalCode' | 'inMexico' ? string : Words[K];
};
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

/** What the postal code says. Its place on the page stays, so that a screen reader speaks the answer to "Buscar". */
export const PlaceSaid = ({ state: { values, options }, words }: Pick<Props, 'state' | 'words'>) => {
  const { known, stateName = '', municipioName = '' } = values;
  const count = options?.settlement?.length ?? 0;
  return (
    <div role="status">
      {known === 'place' && (
        <p>
          <b lang="es">
            {stateName}, {municipioName}
          </b>
          . {count === 1 ? words.foundOne : words.found.replace('{count}', `${count}`)}
        </p>
      )}
      {known === 'state' && <p>{words.unknownPostalCode.replace('{state}', stateName)}</p>}
    </div>
  );
};

/** Moves the focus into the field of this name once it is there. */
function useFocusOn(name: string, isWanted: boolean) {
  useEffect(() => {
    if (isWanted) document.querySelector<HTMLElement>(`form [name="${name}"]`)?.focus();
  }, [name, isWanted]);
}

/** The field for a colonia outside the list. With JavaScript it appears when people choose it; without, it is always there. */
function KnownPlace({ state, words, takesFocus }: Props) {
  useFocusOn('settlement', takesFocus);
  const { settlement = '' } = state.values;
  const [chosen, setChosen] = useState(settlement);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was chosen before the scripts came stands only in the page.
    const list = fields.current?.querySelector('select');
    if (list) setChosen(list.value);
  }, []);
  const isScripted = useScripted();
  const notice = (event: FormEvent) => {
    if (event.target instanceof HTMLSelectElement) setChosen(event.target.value);
  };
  return (
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
  );
}

/** For a postal code that the catalogue lacks. A code of the United States is one of these, so the person says that the address is in Mexico. */
function KnownState({ state, words, takesFocus }: Props) {
  useFocusOn('municipio', takesFocus);
  const list = useId();
  return (
    <>
      <fieldset className="stack-sm">
        <legend>{words.inMexicoQuestion}</legend>
        <Checkbox name="inMexico" label={words.inMexico.replace('{state}', state.values.stateName ?? '')} />
      </fieldset>
      <TextField name="municipio" label={words.municipio} list={list} spellCheck={false}>
        <datalist id={list}>
          {state.options?.municipio?.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      </TextField>
      <TextField name="settlementName" label={words.settlementName} spellCheck={false} />
    </>
  );
}

const optionsOf = (state: FormState, words: AddressWords) => [
  ...(state.options?.settlement ?? []),
  { value: otherSettlement, label: words.settlementOther, always: true },
];
