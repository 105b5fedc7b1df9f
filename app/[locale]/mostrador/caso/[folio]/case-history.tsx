import { StateTag } from '#app/[locale]/mostrador/caso/state-tag.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { formatMoment } from '#lib/i18n/day-text.ts';
import { getChangeService } from '#lib/server/change-service.ts';
import type { PageContext } from '#lib/server/page.ts';

type Props = { context: PageContext; folio: string; mayDecide: boolean };

/** What was asked for and what became of it; the newest first. */
export const CaseHistory = async ({ context: { locale, words }, folio, mayDecide }: Props) => {
  const { case: said, kinds, reasons, approvals } = words.deskChange;
  const { ofFolio, member } = await getChangeService();
  const changes = await ofFolio(folio);
  if (changes.length === 0)
    return (
      <div className="stack-sm">
        <h2>{said.history}</h2>
        <p>{said.none}</p>
      </div>
    );
  const rows = await Promise.all(
    changes.map(async ({ id, wanted, state, askedBy, askedAt }) => ({
      key: id,
      cells: {
        change: (
          <>
            <strong>{kinds[wanted.kind].title}</strong>{' '}
            <span className="muted block">{reasons[wanted.reason]}</span>
          </>
        ),
        by: (await member(askedBy))?.name ?? approvals.gone,
        at: formatMoment(locale, askedAt),
        state: (
          <>
            <StateTag words={words.deskChange} state={state} />{' '}
            {mayDecide && state === 'asked' && (
              <a className="quiet" href={`/${locale}/mostrador/aprobaciones/${id}`}>
                {said.decide}
              </a>
            )}
          </>
        ),
      },
    })),
  );
  const columns = [
    { key: 'change', title: approvals.change },
    { key: 'by', title: approvals.by, label: approvals.by },
    { key: 'at', title: approvals.at, label: approvals.at },
    { key: 'state', title: approvals.state, label: approvals.state },
  ];
  return <DataTable caption={said.history} columns={columns} rows={rows} />;
};
