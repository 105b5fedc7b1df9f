import { type ChangeKind, changeKinds } from '#lib/domain/desk/change.ts';

/** How the address of each form ends. */
export const changePaths = {
  changeEmail: 'correo',
  unlock: 'bloqueo',
  correctNames: 'nombre',
  revoke: 'revocar',
  replace: 'sustituir',
  note: 'nota',
} as const satisfies Record<ChangeKind, string>;

export const kindOfPath = (ending: string): ChangeKind | null =>
  changeKinds.find((kind) => changePaths[kind] === ending) ?? null;
