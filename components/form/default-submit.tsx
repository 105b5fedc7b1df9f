/**
 * The button that Enter in a text field presses, which is the first submit button of a form in document order. Put it before every button
 * with an intent, because Enter would press that one. It is out of sight and out of the tab order.
 */
export function DefaultSubmit({ form }: { form?: string }) {
  return <button className="vh" type="submit" form={form} tabIndex={-1} aria-hidden="true" />;
}
