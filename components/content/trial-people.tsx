import { fullName } from '#lib/domain/curp/name.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { type DemonstrationPerson, demonstrationPeople } from '#lib/domain/registry/demonstration-people.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Words = Dictionary['trial'];
type Group = keyof Words['groups'];

const groups = ['without', 'having', 'stopped'] as const satisfies readonly Group[];

const groupOf = ({ shows, number }: DemonstrationPerson): Group => {
  if (shows === 'boundElsewhere') return 'stopped';
  return number ? 'having' : 'without';
};

/** The fictional people, grouped by what happens to them. */
export function TrialPeople({ words }: { words: Words }) {
  return groups.map((group) => (
    <section key={group} className="stack" aria-labelledby={group}>
      <h2 id={group}>{words.groups[group]}</h2>
      <ul className="stack">
        {demonstrationPeople
          .filter((person) => groupOf(person) === group)
          .map((person) => (
            <Person key={person.curp} person={person} words={words} />
          ))}
      </ul>
    </section>
  ));
}

function Person({ person, words }: { person: DemonstrationPerson; words: Words }) {
  const address = groupOf(person) === 'having' ? person.number?.email : null;
  return (
    <li className="rounded-lg border border-line bg-sheet p-4 sm:p-6">
      <h3 lang="es">{fullName(person.name)}</h3>
      <dl className="mt-2 stack-sm">
        <Copyable label={words.curp} text={person.curp} />
        {address && <Copyable label={words.email} text={shownEmail(address)} />}
        <div>
          <dt className="vh">{words.what}</dt>
          <dd>{words.shows[person.shows]}</dd>
        </div>
      </dl>
    </li>
  );
}

/** One press or click selects the whole text, with or without JavaScript. */
function Copyable({ label, text }: { label: string; text: string }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="mono select-all text-lg font-data">{text}</dd>
    </div>
  );
}
