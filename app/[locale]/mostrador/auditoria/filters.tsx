import type { Reading } from '#app/[locale]/mostrador/auditoria/query.ts';
import { Button } from '#components/ui/button.tsx';
import { auditActors } from '#lib/domain/audit/entry.ts';
import type { Staff } from '#lib/domain/desk/staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; members: readonly Pick<Staff, 'id' | 'name'>[]; reading: Reading };

/** Filters by day, by actor and by folio. It only reads, so it is a GET form. */
export const AuditFilters = ({ context, members, reading }: Props) => {
  const { locale, words } = context;
  const { deskAudit } = words;
  const { typed } = reading;
  return (
    <form method="get" className="stack" aria-label={deskAudit.filters}>
      <div className="flex flex-wrap gap-4">
        <div className="field">
          <label htmlFor="dia">{deskAudit.day}</label>
          <input id="dia" name="dia" type="date" className="input" defaultValue={typed.dia} />
        </div>
        <Who words={deskAudit} members={members} chosen={typed.quien} />
        <div className="field">
          <label htmlFor="folio">{deskAudit.folio}</label>
          <input
            id="folio"
            name="folio"
            className="input md:w-[16rem]"
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={reading.mistake === 'folio' || undefined}
            defaultValue={typed.folio}
          />
        </div>
      </div>
      <div className="actions">
        <Button variant="second">{deskAudit.apply}</Button>
        <a className="quiet" href={`/${locale}/mostrador/auditoria`}>
          {deskAudit.clear}
        </a>
      </div>
    </form>
  );
};

type WhoProps = {
  words: PageContext['words']['deskAudit'];
  members: Props['members'];
  chosen: string;
};

const Who = ({ words, members, chosen }: WhoProps) => (
  <div className="field">
    <label htmlFor="quien">{words.who}</label>
    <select id="quien" name="quien" className="input md:w-[14rem]" defaultValue={chosen}>
      <option value="">{words.everybody}</option>
      <optgroup label={words.staff}>
        {members.map(({ id, name }) => (
          <option key={id} value={`staff:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.others}>
        {auditActors.map((actor) => (
          <option key={actor} value={actor}>
            {words.actors[actor]}
          </option>
        ))}
      </optgroup>
    </select>
  </div>
);
