/**
 * What Enter in a text field presses: the first submit button of a form in document order. It has to come before every
 * button with an intent, or Enter would switch the language; it is out of sight and out of the tab order.
 */
export function DefaultSubmit({ form }: { form?: string }) {
  return <button className="vh" type="submit" form={form} tabIndex={-1} aria-hidden="true" />;
}
