import type { Reading } from '#app/[locale]/mostrador/auditoria/query.ts';
import { Button } from '#components/ui/button.tsx';
import { auditActions, auditActors } from '#lib/domain/audit/entry.ts';
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
        <Day name="desde" label={deskAudit.from} reading={reading} />
        <Day name="hasta" label={deskAudit.to} reading={reading} />
        <Who words={deskAudit} members={members} chosen={typed.quien} />
        <What context={context} chosen={typed.que} />
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

type DayProps = { name: 'desde' | 'hasta'; label: string; reading: Reading };

const Day = ({ name, label, reading: { typed, mistake } }: DayProps) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <input
      id={name}
      name={name}
      type="date"
      className="input"
      aria-invalid={mistake === name || undefined}
      defaultValue={typed[name]}
    />
  </div>
);

/** The acts by their names, in the order of the alphabet. */
const What = ({ context, chosen }: { context: PageContext; chosen: string }) => {
  const { deskAudit, auditActs } = context.words;
  const acts = auditActions
    .map((action) => ({ action, name: auditActs[action].auditor }))
    .toSorted((one, other) => one.name.localeCompare(other.name, context.locale));
  return (
    <div className="field">
      <label htmlFor="que">{deskAudit.what}</label>
      <select id="que" name="que" className="input md:w-[16rem]" defaultValue={chosen}>
        <option value="">{deskAudit.anything}</option>
        {acts.map(({ action, name }) => (
          <option key={action} value={action}>
            {name}
          </option>
        ))}
      </select>
    </div>
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
