/**
 * Sets the title of the page to what `wanted` makes of it, and again whenever it changes, because the router may set its own late. The
 * returned function ends it. Only one may run at a time.
 */
export function keepTitle(wanted: (title: string) => string): () => void {
  const set = () => {
    const title = wanted(document.title);
    if (document.title !== title) document.title = title;
  };
  const observer = new MutationObserver(set);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  set();
  return () => observer.disconnect();
}
