import { isTemplate } from '../../domain/template-check';
import type { Template } from '../../domain/template';

/** Text that was not saved yet lies with the tab: it outlives another section and a reload, and nothing else. */
const keyOf = (id: string): string => `template-draft:${id}`;

/** All templates with text that was not saved, also of those that were never saved. */
export function keptDrafts(): readonly Template[] {
  return Object.keys(sessionStorage).flatMap((key) => {
    const draft = key.startsWith(keyOf('')) ? keptDraft(key.slice(keyOf('').length)) : null;
    return draft ?? [];
  });
}

/** What was written of a template and not saved; null: nothing was. */
export function keptDraft(id: string): Template | null {
  const kept = sessionStorage.getItem(keyOf(id));
  if (kept === null) return null;
  try {
    const draft: unknown = JSON.parse(kept);
    return isTemplate(draft) && draft.id === id ? draft : null;
  } catch {
    return null; // Another version wrote it in another form.
  }
}

/** Keeps what was written; the same as what is saved is no draft. */
export function keepDraft(draft: Template, saved: Template): void {
  if (JSON.stringify(draft) === JSON.stringify(saved)) dropDraft(draft.id);
  else sessionStorage.setItem(keyOf(draft.id), JSON.stringify(draft));
}

export function dropDraft(id: string): void {
  sessionStorage.removeItem(keyOf(id));
}
