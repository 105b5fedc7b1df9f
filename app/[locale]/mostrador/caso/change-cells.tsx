import { momentText } from '#lib/domain/basics/moment-text.ts';
import type { DeskChange } from '#lib/domain/desk/change.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { memberOf } from '#lib/usecases/desk/manage-staff.ts';

/** The cells of a change in both tables: what and why, who asked for it, and when. */
export const changeCells = async (
  { locale, deskZone, words }: PageContext,
  { wanted, askedBy, askedAt }: Pick<DeskChange, 'wanted' | 'askedBy' | 'askedAt'>,
) => {
  const { kinds, reasons, approvals } = words.deskChange;
  return {
    change: (
      <>
        <strong>{kinds[wanted.kind].title}</strong>{' '}
        <span className="muted block">{reasons[wanted.reason]}</span>
      </>
    ),
    by: (await run(memberOf)(askedBy))?.name ?? approvals.gone,
    at: momentText(locale, askedAt, deskZone),
  };
};

/** The columns of these cells. */
export const changeColumns = ({ words }: PageContext) => {
  const { approvals } = words.deskChange;
  return [
    { key: 'change', title: approvals.change },
    { key: 'by', title: approvals.by, label: approvals.by },
    { key: 'at', title: approvals.at, label: approvals.at },
  ];
};
