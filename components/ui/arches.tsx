/** The one ornament: a row of arches. */
export function Portales() {
  return <div className="portales" aria-hidden="true" />;
}
