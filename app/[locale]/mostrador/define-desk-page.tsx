import type { ReactNode } from 'react';
import { type Asked, type Definition, definePage } from '#app/[locale]/define-page.tsx';
import type { PageContext } from '#lib/server/visit/page.ts';

type DeskDefinition<N extends string, G extends object> = Omit<Definition<N>, 'render'> & {
  /** Who may see the page, and what the page gets for it: the member of staff, the turn, the case. It sends everybody else away. */
  who: (context: PageContext, asked: Asked<N>) => G | Promise<G>;
  render: (context: PageContext, allowed: G, asked: Asked<N>) => Promise<ReactNode> | ReactNode;
};

/** The two exports of a page of the desk. Its guard runs before anything of the page is made, so that no page can forget it. */
export const defineDeskPage = <N extends string = never, G extends object = object>({
  who,
  render,
  ...page
}: DeskDefinition<N, G>) =>
  definePage<N>({
    ...page,
    render: async (context, asked) => render(context, await who(context, asked), asked),
  });
