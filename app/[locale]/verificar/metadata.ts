import type { PageContext } from '#lib/server/visit/page.ts';

/** These pages alone can be installed, because they work without a connection. */
export const verifyTitle = {
  title: ({ words }: PageContext) => words.verify.title,
  metadata: ({ locale }: PageContext) => ({ manifest: `/verificar.${locale}.webmanifest` }),
};
