import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { Failure } from '#components/content/failure.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { getDeps } from '#lib/server/deps/deps.ts';
import { pageContext } from '#lib/server/visit/page.ts';

type PageProps = { params: Promise<{ locale: string }> };

/**
 * A page that, when it cannot be made, still says so in words. Next's own way, error.tsx, is drawn by the browser's scripts:
 * without JavaScript it is an empty page. The failure is logged once with the reference that the person sees.
 * `path`: the page's, without the locale.
 */
export const withErrorPage =
  <P extends PageProps>(path: string, page: (props: P) => Promise<ReactNode>) =>
  async (props: P): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      unstable_rethrow(error);
      return <FailedPage params={props.params} path={path} reference={await report(path, error)} />;
    }
  };

const report = async (where: string, error: unknown): Promise<string> => {
  const { log, random } = await getDeps();
  const reference = random.digits(6);
  const errorName = error instanceof Error ? error.name : typeof error;
  log.event('page.failed', { where, reference, errorName });
  return reference;
};

type FailedProps = PageProps & { path: string; reference: string };

async function FailedPage({ params, path, reference }: FailedProps) {
  const context = await pageContext(params);
  const retry = (label: string) => (
    <a className="btn btn--primary" href="?">
      {label}
    </a>
  );
  return (
    <Frame {...context} words={context.words.frame} path={path}>
      <Failure locale={context.locale} reference={reference} retry={retry} />
    </Frame>
  );
}
