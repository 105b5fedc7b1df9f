/** The one ornament: a row of arches. */
export function Arches() {
  return <div className="portales" aria-hidden="true" />;
}
