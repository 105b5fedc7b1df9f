import { helpContacts } from '#lib/domain/help/contacts.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** The last way of every page that ends the online path: an office with what to bring, and a telephone. */
export const TalkToPerson = ({ context: { words, locale } }: { context: PageContext }) => {
  const { personTitle, person, call, help, lostEmail } = words.journey.referred;
  const [inMexico, fromAbroad] = helpContacts;
  return (
    <section className="stack-sm">
      <h2>{personTitle}</h2>
      <p>{person}</p>
      <p>
        {call} <Phone {...inMexico} /> · <Phone {...fromAbroad} />
      </p>
      <p className="flex flex-wrap gap-x-6">
        <a className="quiet" href={`/${locale}/ayuda/en-persona`}>
          {help}
        </a>
        <a className="quiet" href={`/${locale}/ayuda/perdi-mi-correo`}>
          {lostEmail}
        </a>
      </p>
    </section>
  );
};

const Phone = ({ phone, href }: { phone: string; href: string }) => (
  <a className="inline-block" href={href}>
    {phone}
  </a>
);
