import { fullName } from '#lib/domain/curp/name.ts';
import { type Preparation, type PreparedPart, preparedParts } from '#lib/domain/preparation/preparation.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; preparation: Preparation; ticked: readonly string[] };

const textOf = ({ name, address }: Preparation, part: PreparedPart): string | null => {
  if (part === 'name') return name && fullName(name);
  if (!address) return null;
  const { street, exteriorNumber, interiorNumber, settlementName, municipioName, stateName, postalCode } =
    address;
  const house = [street, exteriorNumber, interiorNumber].filter(Boolean).join(' ');
  return [house, settlementName, municipioName, stateName, postalCode].join(', ');
};

/** What the person prepared at home. Staff compare each part with the papers; only what they tick goes into the case unasked. */
export const PreparedParts = ({ context, preparation, ticked }: Props) => {
  const { desk, cases } = context.words.prepare;
  return (
    <fieldset className="stack-sm">
      <legend className="text-lg font-title">{desk.home}</legend>
      <p>
        {desk.case}: <strong>{cases[preparation.specialCase]}</strong>
      </p>
      <p className="hint">{desk.compare}</p>
      {preparedParts.map((part) => {
        const text = textOf(preparation, part);
        return text === null ? null : (
          <label key={part} className="check">
            <input type="checkbox" name="revisado" value={part} defaultChecked={ticked.includes(part)} />
            <span>
              {desk.parts[part]}: <strong lang="es">{text}</strong>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
};
