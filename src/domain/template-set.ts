import type { Template } from './template';

/** A copy of one template, put right behind it; a copy is nowhere a default. Unknown `id`: unchanged. */
export function duplicateTemplate(
  templates: readonly Template[],
  id: string,
  copy: { readonly id: string; readonly name: string },
): readonly Template[] {
  return templates.flatMap((template) =>
    template.id === id ? [template, { ...template, ...copy, defaultFor: null }] : [template],
  );
}

/** Moves one template to the place `to` (from 0) of the list as it then is. Unknown `id`: unchanged. */
export function moveTemplate(templates: readonly Template[], id: string, to: number): readonly Template[] {
  const moved = templates.find((template) => template.id === id);
  if (moved === undefined) return templates;
  const others = templates.filter((template) => template !== moved);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), moved, ...others.slice(at)];
}
