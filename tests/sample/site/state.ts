import { useSyncExternalStore } from 'react';
import type { Stage } from '../../../src/domain/referral';
import { derived, makeReferrals } from '../data';
import { optionsOf, samplePath, type SampleOptions } from '../options';
import type { StatusWord, Truth } from '../truth';

interface State {
  readonly options: SampleOptions;
  readonly referrals: readonly Truth[];
}

/** What a test may do to the page from outside: `window.samplePage`. */
export interface SamplePage {
  readonly referrals: () => readonly Truth[];
  /** Changes one referral, as if the server had; what follows from it (deadline, actionable) follows. */
  readonly change: (id: string, facts: Partial<Truth>) => void;
  /** Navigates without a reload. */
  readonly go: (options: Partial<SampleOptions>) => void;
}
declare global {
  interface Window {
    samplePage: SamplePage;
  }
}

const generate = (options: SampleOptions): readonly Truth[] =>
  makeReferrals({
    ...options,
    account: options.account === '' ? null : (options.account.split('|')[1] ?? options.account),
  });

const sameData = (a: SampleOptions, b: SampleOptions): boolean =>
  a.seed === b.seed && a.count === b.count && a.now === b.now && a.only === b.only && a.awkward === b.awkward;

// Without a `now` in the address the present is taken once: navigation must not move the dates.
const started = new Date().toISOString();
const here = (): SampleOptions => {
  const url = new URL(location.href);
  if (!url.searchParams.has('now')) url.searchParams.set('now', started);
  return optionsOf(url);
};

const first = here();
let state: State = { options: first, referrals: generate(first) };
const listeners = new Set<() => void>();
function set(next: Partial<State>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

function arrive(): void {
  const options = here();
  set({ options, referrals: sameData(options, state.options) ? state.referrals : generate(options) });
}
globalThis.addEventListener('popstate', arrive);

/** The query as it stands, with changes: only what the address says, so that addresses stay short. */
function addressOf(change: Partial<SampleOptions>): string {
  const given: Record<string, unknown> = Object.fromEntries(new URL(location.href).searchParams);
  delete given['id'];
  const { list, referral } = state.options;
  if (change.list !== undefined && change.list !== list)
    for (const name of ['page', 'columns', 'filters', 'search']) delete given[name];
  return samplePath({
    list,
    referral,
    language: state.options.language,
    ...given,
    ...change,
  } as Partial<SampleOptions>);
}

export function go(change: Partial<SampleOptions>): void {
  history.pushState(null, '', addressOf(change));
  arrive();
}
/** An address of this site, for links. */
export const hrefOf = (change: Partial<SampleOptions>): string => addressOf(change);

/** The status word that a stage gets when a test names the stage alone. */
const wordOf: Readonly<Record<Stage, StatusWord>> = {
  received: 'received',
  accepted: 'accepted',
  archived: 'expired',
};

export function change(id: string, facts: Partial<Truth>): void {
  set({
    referrals: state.referrals.map((referral) => {
      if (referral.id !== id) return referral;
      const moved =
        facts.stage === undefined || facts.status !== undefined
          ? {}
          : { status: facts.outcome ?? wordOf[facts.stage] };
      const next = { ...referral, ...facts, ...moved };
      return { ...next, ...derived(next) };
    }),
  });
}

window.samplePage = { referrals: () => state.referrals, change, go };

export const useSample = (): State =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
