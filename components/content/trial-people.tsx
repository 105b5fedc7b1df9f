import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
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

type Props = {
  words: Words;
  /** Fills step 1 with a person. */
  use: (data: FormData) => Promise<void>;
  /** The fields that every form has. */
  children: ReactNode;
};

/** The fictional people, folded and grouped by what happens to them. */
export function TrialPeople({ words, use, children }: Props) {
  return groups.map((group) => (
    <details key={group}>
      <summary className="min-h-touch py-2 text-xl font-title">{words.groups[group]}</summary>
      <ul className="stack">
        {demonstrationPeople
          .filter((person) => groupOf(person) === group)
          .map((person) => (
            <Person key={person.curp} person={person} words={words} use={use}>
              {children}
            </Person>
          ))}
      </ul>
    </details>
  ));
}

function Person({ person, words, use, children }: Props & { person: DemonstrationPerson }) {
  const address = groupOf(person) === 'having' ? person.number?.email : null;
  return (
    <li className="rounded-lg border border-line bg-sheet p-4 sm:p-6">
      <h2 className="text-lg" lang="es">
        {fullName(person.name)}
      </h2>
      <dl className="mt-2 stack-sm">
        <Copyable label={words.curp} text={person.curp} />
        {address && <Copyable label={words.email} text={shownEmail(address)} />}
        <div>
          <dt className="vh">{words.what}</dt>
          <dd>{words.shows[person.shows]}</dd>
        </div>
      </dl>
      <form action={use} className="mt-3">
        {children}
        <input type="hidden" name="curp" value={person.curp} />
        <Button variant="second" small>
          {words.use} <span className="vh">{fullName(person.name)}</span>
        </Button>
      </form>
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
