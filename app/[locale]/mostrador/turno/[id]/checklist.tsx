import { papers, situationsWith } from '#lib/domain/request/assistance.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; ticked: readonly string[] };

/**
 * The papers to ask for, with a box for each. The style shows those of the situation that is chosen in the form (components.css), with
 * JavaScript and without; the server keeps those that belong to it.
 */
export const Checklist = ({ context, ticked }: Props) => {
  const { open, papers: names } = context.words.deskAssist;
  return (
    <fieldset className="stack-sm">
      <legend className="text-lg font-title">{open.checklist}</legend>
      <p className="papers-none hint">{open.checklistNone}</p>
      <ul className="papers stack-sm">
        {papers.map((paper) => (
          <li key={paper} data-for={situationsWith(paper).join(' ')}>
            <label className="check">
              <input
                type="checkbox"
                form="asistido"
                name="papel"
                value={paper}
                defaultChecked={ticked.includes(paper)}
              />{' '}
              <span>{names[paper]}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};
