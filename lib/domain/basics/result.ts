/** An expected outcome: a value, or an error: one of a closed set of names, or a sentence for the operator. Bugs throw instead. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const err = <const E>(error: E): { ok: false; error: E } => ({ ok: false, error });
