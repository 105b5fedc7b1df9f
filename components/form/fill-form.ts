/**
 * Sets the fields of a form to `values`. Keeps a text that differs from `known`, because the person typed it meanwhile. 'on' ticks a checkbox,
 * '' clears it.
 */
export function fillForm(
  form: HTMLFormElement,
  values: Record<string, string>,
  known: Record<string, string>,
) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === 'on';
    else if (isText(field) && field.value === (known[name] ?? '')) field.value = value;
  }
}

const isText = (field: unknown): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  field instanceof HTMLInputElement ||
  field instanceof HTMLSelectElement ||
  field instanceof HTMLTextAreaElement;
