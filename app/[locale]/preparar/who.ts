import type { Post } from '#app/[locale]/forms/action.ts';
import { requireTyped } from '#lib/server/preparation/preparing.ts';

/** Lets the browser pass that typed a preparation and may still change it. */
export const thePreparing = ({ locale }: Post) => requireTyped(locale);
