import { useEffect, useMemo, useState } from 'react';
import type { FormKind, FormState, FormWords } from './form-words';

/** What each form asks for, and which of it must be there. */
export const formFields: Readonly<Record<FormKind, readonly (keyof FormState)[]>> = {
  accept: ['dealName', 'value', 'currency', 'closeDate', 'notes', 'crmId', 'campaignId'],
  edit: ['dealName', 'value', 'currency', 'closeDate', 'notes', 'crmId', 'campaignId'],
  decline: ['reason', 'notes'],
  won: ['closeDate', 'value', 'notes'],
  lost: ['reason', 'notes'],
  'close-as-error': ['reason', 'notes'],
};
export const mustHave: ReadonlySet<keyof FormState> = new Set([
  'dealName',
  'value',
  'currency',
  'closeDate',
  'reason',
]);

export const emptyForm: FormState = {
  dealName: '',
  value: '',
  currency: '',
  closeDate: '',
  notes: '',
  crmId: '',
  campaignId: '',
  reason: '',
};

/** What an edit form starts with. */
export const filledForm: FormState = {
  dealName: 'Old name',
  value: '900',
  currency: 'USD',
  closeDate: '2026-12-24',
  notes: 'Written by hand',
  crmId: 'C-1',
  campaignId: '',
  reason: '',
};

/** What tests see: the form's own state, not the page's. */
export interface FormProbe {
  readonly state: FormState;
  readonly submits: number;
  readonly errors: Readonly<Partial<Record<keyof FormState, string>>>;
}

declare global {
  interface Window {
    __form?: FormProbe;
  }
}

const formats: Partial<Record<keyof FormState, RegExp>> = {
  value: /^\d[\d.,\s]*$/u,
  campaignId: /^[A-Za-z0-9-]*$/u,
  crmId: /^\S*$/u,
};

export function errorOf(field: keyof FormState, text: string, words: FormWords): string | undefined {
  if (text === '') return mustHave.has(field) ? words.required : undefined;
  return formats[field]?.test(text) === false ? words.wrong : undefined;
}

export interface AnswerForm {
  readonly kind: FormKind;
  readonly words: FormWords;
  readonly state: FormState;
  readonly set: (field: keyof FormState, text: string) => void;
  readonly error: (field: keyof FormState) => string | undefined;
  readonly submit: () => void;
  readonly labelOf: (field: keyof FormState) => string;
  readonly reasons: readonly string[];
}

/** A controlled form: every field shows the state and nothing but the state. */
export function useAnswerForm(
  kind: FormKind,
  words: FormWords,
  start: FormState,
  onDone: () => void,
): AnswerForm {
  const [state, setState] = useState(start);
  const [submits, setSubmits] = useState(0);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const errors = useMemo(() => {
    const found: Partial<Record<keyof FormState, string>> = {};
    for (const field of formFields[kind]) {
      const error = errorOf(field, state[field], words);
      if (error !== undefined) found[field] = error;
    }
    return found;
  }, [kind, state, words]);
  useEffect(() => {
    window.__form = { state, submits, errors };
  }, [state, submits, errors]);
  return {
    kind,
    words,
    state,
    set: (field, text) => {
      setState((now) => ({ ...now, [field]: text }));
      setTouched((now) => new Set(now).add(field));
    },
    error: (field) => (touched.has(field) ? errors[field] : undefined),
    submit: () => {
      setSubmits((count) => count + 1);
      setTouched(new Set(formFields[kind]));
      if (Object.keys(errors).length === 0) onDone();
    },
    labelOf: (field) => {
      if (field !== 'reason') return words.labels[field];
      return words.reasonLabel[kind === 'lost' || kind === 'close-as-error' ? kind : 'decline'];
    },
    reasons: kind === 'close-as-error' ? words.errorReasons : words.declineReasons,
  };
}

/** A date as `YYYY-MM-DD` in local time, and back. */
export const dayOf = (date: Date | null | undefined): string =>
  date === null || date === undefined
    ? ''
    : `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
export const dateOf = (day: string): Date | null => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return day === '' ? null : new Date(year, month - 1, date);
};
