/**
 * Brings the fields of a form to the values of an answer. A field that was changed since it was sent is left alone.
 * A checkbox is ticked by 'on', cleared by ''.
 */
export function fillForm(
  form: HTMLFormElement,
  values: Record<string, string>,
  sent: Record<string, string>,
) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === 'on';
    else if (isText(field) && field.value !== value && field.value === (sent[name] ?? field.value))
      field.value = value;
  }
}

const isText = (field: unknown): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  field instanceof HTMLInputElement ||
  field instanceof HTMLSelectElement ||
  field instanceof HTMLTextAreaElement;
