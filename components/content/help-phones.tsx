import { AnswerTimes } from '#components/ui/answer-times.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { helpContacts } from '#lib/domain/help/contacts.ts';
import { type OperatorContact, waysToReach } from '#lib/domain/help/operator-contact.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = {
  locale: Locale;
  words: Dictionary['help']['contacts'];
  frame: Dictionary['frame']['help'];
  contact: OperatorContact | null;
};

/** Whom to ask: the operator about this site, then the official channels, in the same order on every page. */
export function HelpPhones({ locale, words, frame, contact }: Props) {
  return (
    <section className="stack" aria-labelledby="telefonos">
      <h2 id="telefonos">{words.title}</h2>
      <dl className="facts">
        {contact && <ThisSite locale={locale} label={frame.site} contact={contact} />}
        {helpContacts.map(({ id, phone, href }) => (
          <div key={id} className="items-center">
            <dt>{words.labels[id]}</dt>
            <dd>
              <a className="quiet" href={href}>
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

type SiteProps = { locale: Locale; label: string; contact: OperatorContact };

const ThisSite = ({ locale, label, contact }: SiteProps) => (
  <div className="items-center">
    <dt>{label}</dt>
    <dd>
      {waysToReach(contact).map(({ shown, href }) => (
        <a key={href} className="quiet mr-4" href={href}>
          {shown}
        </a>
      ))}
      <p className="hint">
        <AnswerTimes locale={locale} contact={contact} />
      </p>
    </dd>
  </div>
);
