/** What a store holds, in numbers. `audit`: the last entry of the audit. */
export type Survey = { migrations: string[]; tables: Record<string, number>; audit: number };
