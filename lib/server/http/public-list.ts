/** An answer for every site and program: nothing in it is about who asks. Kept for five minutes, a day when we cannot be reached. */
export const openToAll = (list: object): Response =>
  Response.json(list, {
    headers: {
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300, stale-if-error=86400',
      'x-content-type-options': 'nosniff',
    },
  });
