import type { Template } from '../domain/template';
import type { FromSync, ToSync } from '../domain/template-sync';
import type { Me } from '../domain/template-values';

/** The templates in the user's order, and the user's own data for them. Both follow the user to another machine. */
export interface HeldTemplates {
  readonly templates: readonly Template[];
  readonly me: Me;
  /** The IDs of those of the organisation; they stand first, and cannot be changed. */
  readonly managed: readonly string[];
  /** Stored templates that this version cannot use. */
  readonly refused: FromSync['refused'];
}

/** What became of a change. `full` and `too-large`: nothing was written, the browser's synced storage has no room. */
export type TemplatesKept =
  | { readonly kind: 'kept'; readonly held: HeldTemplates }
  | Exclude<ToSync, { readonly kind: 'ready' }>
  /** The browser refused for a reason of its own, e.g. too many changes in a short time. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Verbs about templates. */
export interface TemplateVerbs {
  'templates.get': { ask: Record<never, never>; answer: HeldTemplates };
  /** Adds a template, behind `after` where that is given, else at the end; one with the same ID is replaced in its place. */
  'templates.save': {
    ask: { readonly template: Template; readonly after: string | null };
    answer: TemplatesKept;
  };
  'templates.remove': { ask: { readonly id: string }; answer: TemplatesKept };
  /** Moves one template to the place `to`, counted from 0; those of the organisation stay first. */
  'templates.order': { ask: { readonly id: string; readonly to: number }; answer: TemplatesKept };
  'me.save': { ask: { readonly me: Me }; answer: TemplatesKept };
}
