import type { ReactNode } from 'react';
import { AnswerTimes } from '#components/ui/answer-times.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { helpContacts } from '#lib/domain/help/contacts.ts';
import { type OperatorContact, waysToReach } from '#lib/domain/help/operator-contact.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = {
  locale: Locale;
  words: Dictionary['frame']['help'];
  contact: OperatorContact | null;
  /** Whom the page is for. Staff get the operator's contact alone. */
  reader: 'public' | 'staff';
  children?: ReactNode;
};

/**
 * Help of the page, then who answers: the operator about this site, IMSS about everything else. The order is the same on every page (WCAG
 * 3.2.6). On a narrow screen it is one line, and the rest is on the page of help.
 */
export function HelpPanel({ locale, words, contact, reader, children }: Props) {
  if (reader === 'staff' && !contact && !children) return null;
  const isPublic = reader === 'public';
  return (
    <aside
      className="help-panel screen-only self-start rounded-lg bg-sand text-sm lg:mt-1"
      aria-label={words.title}
    >
      {children && <div className="stack help-panel__page">{children}</div>}
      {(isPublic || contact) && (
        <h2 className="hidden lg:block">{isPublic ? words.title : words.internal}</h2>
      )}
      <ul className="help-lines">
        {contact && (
          <Operator locale={locale} contact={contact} label={isPublic ? words.site : words.internal} />
        )}
        {isPublic && <Institute locale={locale} words={words} />}
        {isPublic && (
          <li>
            <a href={`/${locale}/ayuda`}>{words.topics}</a>
          </li>
        )}
      </ul>
      {isPublic && <p className="hidden text-ink-2 lg:block">{words.hours}</p>}
    </aside>
  );
}

type OperatorProps = { locale: Locale; contact: OperatorContact; label: string };

const Operator = ({ locale, contact, label }: OperatorProps) => {
  const [first, ...others] = waysToReach(contact);
  return (
    <>
      {first && <Line label={label} way={first} />}
      {others.map((way) => (
        <Line key={way.href} way={way} />
      ))}
      {(contact.hours || contact.languages) && (
        <li className="text-ink-2">
          <span>
            <AnswerTimes locale={locale} contact={contact} />
          </span>
        </li>
      )}
    </>
  );
};

/**
 * The lines of IMSS, which know nothing of this site. A telephone has room for one: that of Mexico for who reads Spanish, and the one from
 * abroad in English, because 800 623 2323 dialed in the United States is somebody else's telephone.
 */
const Institute = ({ locale, words }: Pick<Props, 'locale' | 'words'>) => {
  const [mexico, abroad] = helpContacts;
  return (
    <>
      <Line
        className={locale === 'en' ? 'help-lines__wide' : undefined}
        label={words.imss}
        way={{ shown: mexico.phone, href: mexico.href }}
      />
      <Line
        className={locale === 'en' ? undefined : 'help-lines__wide'}
        label={words.imssAbroad}
        narrowLabel={words.imss}
        way={{ shown: abroad.phone, href: abroad.href }}
      />
    </>
  );
};

type LineProps = {
  label?: string;
  /** The label where the panel is one line. */
  narrowLabel?: string;
  way: { shown: string; href: string };
  className?: string;
};

const Line = ({ label, narrowLabel, way, className }: LineProps) => (
  <li className={className}>
    {narrowLabel && <span className="lg:hidden">{narrowLabel}</span>}
    {label && <span className={narrowLabel && 'hidden lg:inline'}>{label}</span>}
    <a href={way.href}>{way.shown}</a>
  </li>
);
