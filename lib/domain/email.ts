export type Email = string & { readonly brand: 'Email' };
