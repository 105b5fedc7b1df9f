import { helpContacts } from '#lib/domain/help/contacts.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

/** The telephones of the official channels, in the same order on every page. */
export function HelpPhones({ words }: { words: Dictionary['help']['contacts'] }) {
  return (
    <section className="stack" aria-labelledby="telefonos">
      <h2 id="telefonos">{words.title}</h2>
      <dl className="facts">
        {helpContacts.map(({ id, phone, href }) => (
          <div key={id} className="items-center">
            <dt>{words.labels[id]}</dt>
            <dd>
              <a className="quiet whitespace-nowrap" href={href}>
                {phone}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{words.hours}</p>
      <p className="hint">{words.never}</p>
    </section>
  );
}
