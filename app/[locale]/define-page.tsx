import type { Metadata } from 'next';
import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { Failure } from '#components/content/failure.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { getDeps } from '#lib/server/deps/deps.ts';
import { type PageContext, pageContext } from '#lib/server/visit/page.ts';

export type Query = Record<string, string | string[] | undefined>;

/** Parameters and query of the address. `N`: the names in brackets in the path of the page, without the locale. */
export type Asked<N extends string = never> = { params: Record<N, string>; query: Query };

type Props<N extends string> = {
  params: Promise<{ locale: string } & Record<N, string>>;
  searchParams: Promise<Query>;
};

/** What makes a page: its path, its title and its content. */
export type Definition<N extends string> = {
  /** Path without the locale, for the log and the failure page. */
  path: string;
  title: (context: PageContext, asked: Asked<N>) => Metadata['title'] | Promise<Metadata['title']>;
  /** Metadata other than the title. */
  metadata?: (context: PageContext) => Metadata;
  render: (context: PageContext, asked: Asked<N>) => Promise<ReactNode> | ReactNode;
};

/**
 * Makes the two exports of a page. When `render` throws, `Page` shows a failure page, because Next's own error.tsx is empty without
 * JavaScript. The log gets the failure once, with the reference that the person sees.
 */
export const definePage = <N extends string = never>({ path, title, metadata, render }: Definition<N>) => ({
  generateMetadata: async ({ params, searchParams }: Props<N>): Promise<Metadata> => {
    const [context, asked] = await read({ params, searchParams });
    return { title: await title(context, asked), ...metadata?.(context) };
  },
  Page: async ({ params, searchParams }: Props<N>): Promise<ReactNode> => {
    try {
      return await render(...(await read({ params, searchParams })));
    } catch (error) {
      unstable_rethrow(error);
      return <FailedPage params={params} path={path} reference={await report(path, error)} />;
    }
  },
});

const read = async <N extends string>(props: Props<N>): Promise<[PageContext, Asked<N>]> => {
  const [context, params, query] = await Promise.all([
    pageContext(props.params),
    props.params,
    props.searchParams,
  ]);
  return [
    { ...context, wasUpdated: query.aviso === 'actualizado' },
    { params, query },
  ];
};

const report = async (where: string, error: unknown): Promise<string> => {
  const { log, random } = await getDeps();
  const reference = random.digits(6);
  const errorName = error instanceof Error ? error.name : typeof error;
  log.event('page.failed', { where, reference, errorName });
  return reference;
};

type FailedProps = { params: Promise<{ locale: string }>; path: string; reference: string };

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
