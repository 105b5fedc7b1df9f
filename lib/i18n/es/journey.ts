export const journey = {} as const;
