import type { ReactNode } from 'react';
import { checkSent, findTyped } from '#app/[locale]/verificar/actions.ts';
import { Frame } from '#components/layout/frame.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ShownVerdict, VerifyWords } from '#components/verify/answer.ts';
import { Checker } from '#components/verify/checker.tsx';
import { type VerificationState, verificationStates } from '#lib/domain/document/verification.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** Title and metadata of both pages. Only they can be installed, because they work without a connection. */
export const verifyTitle = {
  title: ({ words }: PageContext) => words.verify.title,
  metadata: ({ locale }: PageContext) => ({ manifest: `/verificar.${locale}.webmanifest` }),
};

type Props = {
  context: PageContext;
  /** Path below the locale. */
  path: string;
  initial: ShownVerdict | null;
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
export function VerifyPage({ context, path, initial, message }: Props) {
  const { locale, words } = context;
  const { verify, frame } = words;
  const { how: _, ...shown } = verify;
  const back = { href: `/${locale}`, label: frame.backHome };
  return (
    <Frame {...context} words={frame} path={path} back={back} aside={<Limits words={verify.limits} />}>
      <div className="stack">
        <h1>{verify.title}</h1>
        <p className="lead">{verify.lead}</p>
      </div>
      {/* The key removes the last answer when the address changes. */}
      <Checker
        key={path}
        locale={locale}
        words={shown}
        formWords={frame.form}
        initial={initial}
        findTyped={findTyped}
        checkSent={checkSent}
      >
        {message && <PageNotice>{message}</PageNotice>}
      </Checker>
      <States words={verify} />
      <p>
        <a className="quiet" href={`/${locale}/verificar/como`}>
          {verify.howLink}
        </a>
      </p>
    </Frame>
  );
}

const PageNotice = ({ children }: { children: ReactNode }) => (
  <Notice tone="warn" role="status">
    <p>{children}</p>
  </Notice>
);

const Limits = ({ words }: { words: VerifyWords['limits'] }) => (
  <>
    <h2>{words.title}</h2>
    <p>{words.proves}</p>
    <p>{words.search}</p>
    <p>{words.identity}</p>
  </>
);

const States = ({ words }: { words: VerifyWords }) => (
  <section className="stack-sm" aria-labelledby="estados">
    <h2 id="estados">{words.statesTitle}</h2>
    <ul className="states">
      {verificationStates.map((state) => (
        <li key={state}>
          <Tag state={tags[state]}>{words.states[state].tag}</Tag>
          <span>{words.states[state].means}</span>
        </li>
      ))}
    </ul>
  </section>
);
