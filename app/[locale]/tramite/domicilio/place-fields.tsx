'use client';

import type { FormState } from '#components/form/form-state.ts';
import { SelectField } from '#components/form/select-field.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { otherSettlement } from '#lib/domain/address.ts';

export type PlaceWords = {
  state: string;
  municipio: string;
  settlement: string;
  settlementOther: string;
  settlementName: string;
  settlementNameHint: string;
  /** With {state} where the state goes. */
  unknownPostalCode: string;
};
type Props = { state: FormState; words: PlaceWords };

/** What the postal code says, and the colonia: from a list where there is one, typed where there is none. */
export function PlaceFields({ state, words }: Props) {
  const { known, stateName = '', municipioName = '' } = state.values;
  if (known === 'place')
    return (
      <>
        <Facts
          facts={[
            { label: words.state, value: <span lang="es">{stateName}</span> },
            { label: words.municipio, value: <span lang="es">{municipioName}</span> },
          ]}
        />
        <SelectField name="settlement" label={words.settlement} options={optionsOf(state, words)} />
        <TextField
          name="settlementName"
          label={words.settlementName}
          hint={words.settlementNameHint}
          spellCheck={false}
        />
      </>
    );
  if (known === 'state')
    return (
      <>
        <Notice>
          <p>{words.unknownPostalCode.replace('{state}', stateName)}</p>
        </Notice>
        <TextField name="municipio" label={words.municipio} spellCheck={false} />
        <TextField name="settlementName" label={words.settlementName} spellCheck={false} />
      </>
    );
  return null;
}

const optionsOf = (state: FormState, words: PlaceWords) => [
  ...(state.options?.settlement ?? []),
  { value: otherSettlement, label: words.settlementOther, always: true },
];
