'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { Field } from '#components/form/field.tsx';
import { useField } from '#components/form/form-context.ts';
import { matchOptions, type Option } from '#components/form/option-filter.ts';
import { useScripted } from '#components/ui/use-scripted.ts';

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly Option[];
  /** First line, with an empty value; the form's own words when left out. */
  placeholder?: string;
  /** With JavaScript, a list of at least this many options has a filter. */
  filterFrom?: number;
  children?: ReactNode;
};

/** A native list. People can shorten a long one by typing a part of a name. */
export function SelectField({ name, label, hint, options, placeholder, filterFrom = 12, children }: Props) {
  const { id, error, words, value, control } = useField(name, hint !== undefined);
  const [filter, setFilter] = useState({ typed: '', chosen: '' });
  const list = useRef<HTMLSelectElement | null>(null);
  const hasFilter = useScripted() && options.length >= filterFrom;
  const visible = hasFilter ? matchOptions(options, filter.typed, filter.chosen) : options;
  return (
    <Field id={id} label={label} hint={hint} error={error} words={words}>
      {hasFilter && (
        <Filter
          label={words.filter}
          status={words.filterCount
            .replace('{count}', `${visible.length}`)
            .replace('{total}', `${options.length}`)}
          onType={(typed) => setFilter({ typed, chosen: list.current?.value ?? '' })}
        />
      )}
      <select
        {...control}
        ref={(node) => {
          list.current = node;
          control.ref(node);
        }}
        className="input input--medium"
        defaultValue={value}
      >
        <option value="">{placeholder ?? words.choose}</option>
        {visible.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {children}
    </Field>
  );
}

type FilterProps = { label: string; status: string; onType: (typed: string) => void };

function Filter({ label, status, onType }: FilterProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <div className="field w-120">
      <label className="hint" htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onType(event.currentTarget.value);
        }}
      />
      <p className="hint" role="status">
        {typed && status}
      </p>
    </div>
  );
}
