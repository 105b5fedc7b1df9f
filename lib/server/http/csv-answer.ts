/** A table for spreadsheets, as a download that nothing keeps and no page can embed. `name`: of the file, without its ending. */
export const csvAnswer = (table: string, name: string): Response =>
  new Response(table, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store, private',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
