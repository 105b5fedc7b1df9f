/** The shape of a dictionary with its texts widened to `string`: what another language must have, key by key. */
export type Words<T> = T extends string
  ? string
  : T extends (...values: infer A) => string
    ? (...values: A) => string
    : T extends readonly (infer Item)[]
      ? readonly Words<Item>[]
      : { [K in keyof T]: Words<T[K]> };
