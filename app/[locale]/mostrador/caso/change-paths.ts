import { type ChangeKind, changeKinds } from '#lib/domain/desk/change.ts';

/** The end of the address of each form. */
export const changePaths = {
  changeEmail: 'correo',
  unlock: 'bloqueo',
  correctNames: 'nombre',
  revoke: 'revocar',
  replace: 'sustituir',
  note: 'nota',
} as const satisfies Record<ChangeKind, string>;

/** The kind of change of such an end; null for any other text. */
export const kindOfPath = (ending: string): ChangeKind | null =>
  changeKinds.find((kind) => changePaths[kind] === ending) ?? null;
