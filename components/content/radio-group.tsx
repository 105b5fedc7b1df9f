import { FieldError } from '#components/form/field.tsx';
import type { FormWords } from '#components/form/form-context.ts';

type Option = { value: string; label: string };
type Props = {
  name: string;
  legend: string;
  options: readonly Option[];
  chosen?: string;
  error?: string;
  words: FormWords;
};

/** One question with a few answers, of which one may be chosen. A link to `name` lands on the first answer. */
export function RadioGroup({ name, legend, options, chosen, error, words }: Props) {
  return (
    <fieldset
      className={`field ${error ? 'field--error' : ''}`}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="mb-1.5 text-xl font-title">{legend}</legend>
      <FieldError id={name} error={error} words={words} />
      {options.map(({ value, label }, at) => (
        <label key={value} className="check" htmlFor={idOf(name, value, at)}>
          <input
            type="radio"
            id={idOf(name, value, at)}
            name={name}
            value={value}
            defaultChecked={value === chosen}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const idOf = (name: string, value: string, at: number) => (at === 0 ? name : `${name}-${value}`);
