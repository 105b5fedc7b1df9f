import { readTexts } from '#components/form/form-state.ts';

/** The name of an action that no build has. */
const noAction = '$ACTION_ID_ninguna';

/**
 * Posts the fields to their page as a browser without scripts does, when these scripts are older than the server. The page comes back
 * whole, with new scripts and what was typed (app/actualizado).
 */
export function postAnew(data: FormData): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.enctype = 'multipart/form-data';
  form.action = location.pathname;
  form.hidden = true;
  for (const [name, value] of Object.entries({ ...readTexts(data), [noAction]: '' })) {
    const field = document.createElement('input');
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
