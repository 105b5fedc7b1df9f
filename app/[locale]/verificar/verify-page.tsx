import type { ReactNode } from 'react';
import { checkSent, findTyped } from '#app/[locale]/verificar/actions.ts';
import { Frame } from '#components/layout/frame.tsx';
import { Folded } from '#components/ui/folded.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ShownVerdict, VerifyWords } from '#components/verify/answer.ts';
import { Checker } from '#components/verify/checker.tsx';
import { type VerificationState, verificationStates } from '#lib/domain/document/verification.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** Metadata of both pages. Only they can be installed, because they work without a connection. */
export const verifyMetadata = ({ locale }: PageContext) => ({ manifest: `/verificar.${locale}.webmanifest` });

type Props = {
  context: PageContext;
  /** Path below the locale. */
  path: string;
  initial: ShownVerdict | null;
  /** The code of the address, when no document has it. It stays in the field, to be corrected. */
  given?: string;
  /** Why there is no answer. */
  message?: string;
};

const tags: Record<VerificationState, 'neutral' | 'ok' | 'wait' | 'stop'> = {
  valid: 'ok',
  replaced: 'wait',
  revoked: 'stop',
  demonstration: 'wait',
  copy: 'neutral',
  altered: 'stop',
  unknown: 'neutral',
};

/** The verification page: the answer if there is one, the forms to ask, and what an answer cannot say. */
export function VerifyPage({ context, path, initial, given, message }: Props) {
  const { locale, words, baseUrl } = context;
  const { verify, frame } = words;
  const { how: _, ...shown } = verify;
  const back = { href: `/${locale}`, label: frame.backHome };
  const heading = (
    <div className="stack">
      <h1>{verify.title}</h1>
      <Address words={verify.address} host={new URL(baseUrl).host} />
    </div>
  );
  const more = (
    <>
      <States words={verify} />
      <Limits words={verify.limits} />
      <p className="border-t border-line py-2">
        <a className="quiet" href={`/${locale}/verificar/como`}>
          {verify.howLink}
        </a>
      </p>
    </>
  );
  return (
    <Frame {...context} words={frame} path={path} back={back}>
      {/* The key removes the last answer when the address changes. */}
      <Checker
        key={path}
        locale={locale}
        words={shown}
        formWords={frame.form}
        initial={initial}
        given={given}
        heading={heading}
        more={more}
        findTyped={findTyped}
        checkSent={checkSent}
      >
        {message && <PageNotice>{message}</PageNotice>}
      </Checker>
    </Frame>
  );
}

/** A forged paper brings a QR of a forged site, which only its address gives away (docs/threats.md F12). */
const Address = ({ words, host }: { words: string; host: string }) => {
  const [before, after] = words.split('{1}');
  return (
    <p>
      {before}
      <strong className="break-words">{host}</strong>
      {after}
    </p>
  );
};

const PageNotice = ({ children }: { children: ReactNode }) => (
  <Notice tone="warn" role="status">
    <p>{children}</p>
  </Notice>
);

const Limits = ({ words }: { words: VerifyWords['limits'] }) => (
  <Folded title={words.title}>
    <p>{words.proves}</p>
    <p>{words.identity}</p>
    <p>{words.search}</p>
  </Folded>
);

const States = ({ words }: { words: VerifyWords }) => (
  <Folded title={words.statesTitle}>
    <ul className="states">
      {verificationStates.map((state) => (
        <li key={state}>
          <Tag state={tags[state]}>{words.states[state].tag}</Tag>
          <span>{words.states[state].means}</span>
        </li>
      ))}
    </ul>
  </Folded>
);
