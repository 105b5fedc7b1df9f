import { changeCells, changeColumns } from '#app/[locale]/mostrador/caso/change-cells.tsx';
import { StateTag } from '#app/[locale]/mostrador/caso/state-tag.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { makesDocuments } from '#lib/domain/desk/change.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { changesOfFolio } from '#lib/usecases/desk/case-file.ts';

type Props = { context: PageContext; folio: string; mayDecide: boolean };

/** The changes of the case and their states, the newest first. */
export const CaseHistory = async ({ context, folio, mayDecide }: Props) => {
  const { locale, words } = context;
  const { case: said, approvals } = words.deskChange;
  const changes = await run(changesOfFolio)(folio);
  if (changes.length === 0)
    return (
      <div className="stack-sm">
        <h2>{said.history}</h2>
        <p>{said.none}</p>
      </div>
    );
  const rows = await Promise.all(
    changes.map(async (change) => ({
      key: change.id,
      cells: {
        ...(await changeCells(context, change)),
        state: (
          <>
            <StateTag words={words.deskChange} state={change.state} />{' '}
            {makesDocuments(change) && <span className="block">{said.printAnew}</span>}
            {mayDecide && change.state === 'asked' && (
              <a className="quiet" href={`/${locale}/mostrador/aprobaciones/${change.id}`}>
                {said.decide}
              </a>
            )}
          </>
        ),
      },
    })),
  );
  const columns = [
    ...changeColumns(context),
    { key: 'state', title: approvals.state, label: approvals.state },
  ];
  return <DataTable caption={said.history} columns={columns} rows={rows} />;
};
