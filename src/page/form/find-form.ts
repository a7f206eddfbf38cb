import type { FormField } from '../../domain/form';
import { controlsBelow, type Control } from './controls';
import { fieldOfControl } from './field-meaning';
import { isShown } from '../snapshot/shown';
import { outwards } from '../snapshot/around';

/** A form that can be filled: where it is, and which of its controls are which fields. */
export interface FormFound {
  readonly region: Element;
  /** Usually one control a field; several: it cannot be told which. */
  readonly fields: ReadonlyMap<FormField, readonly Control[]>;
  /** Controls whose meaning is not known. */
  readonly unknown: number;
}

/** Fields that a list's filters do not have; a page that is no form has none of them. */
const telling: ReadonlySet<FormField> = new Set(['notes', 'reason', 'dealName', 'crmId', 'campaignId']);

/** Whether an element is a dialog that hides the page behind it, or says so. */
export const isModal = (element: Element): boolean =>
  element.matches(':modal, [aria-modal="true"]') ||
  (element.getAttribute('role') === 'dialog' && element.getAttribute('aria-modal') !== 'false');

const isRegion = (element: Element): boolean =>
  isModal(element) ||
  element.matches('dialog, form, [role="dialog"], [role="alertdialog"], [role="form"]') ||
  (element.localName.includes('-') && /-(?:dialog|drawer|panel|form)$/.test(element.localName));

interface Known {
  readonly control: Control;
  readonly field: FormField;
}

const distinct = (all: readonly Known[]): number => new Set(all.map(({ field }) => field)).size;

/** The innermost region that has the most of the known fields; the page itself where no region has. */
function regionOf(
  known: readonly Known[],
  page: Element,
): { readonly region: Element; readonly inside: readonly Known[] } {
  const regions = new Map<Element, Known[]>();
  for (const one of known) {
    for (const at of outwards(one.control.element)) {
      if (at !== page && !isRegion(at)) continue;
      const inside = regions.get(at);
      if (inside === undefined) regions.set(at, [one]);
      else inside.push(one);
    }
  }
  // Regions stand in the map from the inside outwards: the first of the largest is the innermost.
  let best = { region: page, inside: regions.get(page) ?? [] };
  let most = 0;
  for (const [region, inside] of regions) {
    if (region === page || distinct(inside) <= most) continue;
    most = distinct(inside);
    best = { region, inside };
  }
  // Fields outside every region count only where no region has any.
  return best;
}

/** A list's field and the button beside it that opens the same list are one field: the one that can be typed into. */
function withoutOpeners(controls: Control[]): Control[] {
  const fields = controls.filter(
    ({ kind, element }) => kind !== 'list' || element instanceof HTMLInputElement,
  );
  const [field] = fields;
  return controls.length === 2 && fields.length === 1 && field?.kind === 'typed-list' ? fields : controls;
}

/** The modal dialog in front of the page that has some of these controls; undefined: none has. */
export function dialogInFront(controls: readonly Control[]): Element | undefined {
  const modals = new Set<Element>();
  for (const { element } of controls) {
    for (const at of outwards(element)) if (isModal(at) && isShown(at)) modals.add(at);
  }
  return [...modals].at(-1);
}

/**
 * Finds the form that answers a referral, by the fields it has: in the dialog, panel or form that holds most
 * of them, or in the page. An open modal dialog hides the page behind it. Null: there is none that is understood.
 * @param languages BCP 47 tags in order of trust.
 */
export function findForm(root: Document | Element, languages: readonly string[]): FormFound | null {
  const page = root instanceof Document ? root.body : root;
  const controls = controlsBelow(page);
  const front = dialogInFront(controls);
  const reachable =
    front === undefined ? controls : controls.filter(({ element }) => [...outwards(element)].includes(front));
  const known = reachable.flatMap((control): readonly Known[] => {
    const field = fieldOfControl(control, languages);
    return field === null ? [] : [{ control, field }];
  });
  const { region, inside } = regionOf(known, front ?? page);
  const tells = inside.some(({ field }) => telling.has(field));
  const isForm = region === page ? tells && distinct(inside) > 1 : tells || distinct(inside) > 1;
  if (!isForm) return null;
  const fields = new Map<FormField, Control[]>();
  for (const { field, control } of inside) fields.set(field, [...(fields.get(field) ?? []), control]);
  for (const [field, all] of fields) fields.set(field, withoutOpeners(all));
  const unknown =
    reachable.filter((control) => [...outwards(control.element)].includes(region)).length - inside.length;
  return { region, fields, unknown };
}
