import type { ReactNode } from 'react';
import { Frame } from '#components/layout/frame.tsx';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = {
  context: PageContext;
  path: string;
  /** Below the language; the start page when left out. */
  back?: string;
  switchForm?: string;
  children: ReactNode;
};

/** The frame of the pages on which people prepare at home. */
export const PrepareFrame = ({ context, path, back, switchForm, children }: Props) => {
  const { locale, words } = context;
  const { frame } = words;
  return (
    <Frame
      {...context}
      words={frame}
      path={path}
      back={
        back === undefined
          ? { href: `/${locale}`, label: frame.backHome }
          : { href: `/${locale}${back}`, label: frame.back }
      }
      switchForm={switchForm}
    >
      {children}
    </Frame>
  );
};
