import type { ReactNode } from 'react';

/** `label`: shown before the value when the table becomes cards. Leave it out where the value needs none. */
type Column = { key: string; title: string; hidden?: boolean; label?: string };
type Row = { key: string; cells: Readonly<Record<string, ReactNode>> };
type Props = {
  caption: string;
  captionHidden?: boolean;
  /** On a phone the cells of a row stand side by side, as many as there is room for. For short cells. */
  isTight?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
};

/** A table that becomes cards on a phone. It names its roles, because `display: block` removes them. */
export function DataTable({ caption, captionHidden, isTight, columns, rows }: Props) {
  return (
    <table className="cards" data-tight={isTight || undefined} {...role('table')}>
      <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map(({ key, title, hidden }) => (
            <th key={key} scope="col" {...role('columnheader')}>
              <span className={hidden ? 'vh' : undefined}>{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <tr key={row.key} {...role('row')}>
            {columns.map(({ key, label }) => (
              <td key={key} data-label={label} {...role('cell')}>
                {row.cells[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const role = (name: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell') => ({ role: name });
