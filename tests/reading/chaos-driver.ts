import type { PageReport } from '../../src/domain/page-state';
import type { PageReading } from '../../src/domain/reading';
import type { ReferralReading } from '../../src/domain/referral';

/** What became of a page while one function was broken, and after it was whole again. */
export interface Outcome {
  readonly n: number;
  readonly result: 'in full' | 'in part, said' | 'nothing, said' | 'silent' | 'wrong';
  readonly recovered: boolean;
  /** What was told, and what was read wrongly. */
  readonly told: readonly string[];
}

/** The script of the reader, started again and again in one page. Everything it waits for passes quickly. */
export interface ChaosDriver {
  /** Reads the page undisturbed, and gives the functions that were called: while the script starts, and after. */
  readonly learn: (code: string) => Promise<{ readonly starting: number[]; readonly reading: number[] }>;
  /** Breaks one function right after the start. */
  readonly tryOne: (n: number) => Promise<Outcome>;
  /** Breaks one function before the start: whether anything was told. */
  readonly tryStart: (n: number) => Promise<boolean>;
}

type Message = { readonly verb: string; readonly ask: unknown };
interface Script {
  readonly rows: Map<string, ReferralReading>;
  readonly heard: ReferralReading[];
  readonly messages: Message[];
  readonly faults: () => readonly string[];
  /** The script's own time, in ms. */
  readonly now: () => number;
  readonly end: () => Promise<void>;
}

const originalTimer = globalThis.setTimeout.bind(globalThis);
const pause = (ms: number): Promise<void> => new Promise((resolve) => originalTimer(resolve, ms));

/** A clock for the script: waiting takes no time, and work none of it, so that a look is never too slow. */
interface ScriptClock {
  readonly now: () => number;
  readonly set: (work: () => void, ms?: number) => number;
  readonly clear: (id: number | undefined) => void;
  readonly stop: () => void;
}
function scriptClock(): ScriptClock {
  const waiting = new Map<number, { readonly at: number; readonly work: () => void }>();
  let now = 0;
  let ids = 0;
  let stopped = false;
  let ringing = false;
  const ring = (): void => {
    ringing = false;
    const [next] = [...waiting].sort(([a, one], [b, other]) => one.at - other.at || a - b);
    if (next === undefined || stopped) return;
    const [id, { at, work }] = next;
    waiting.delete(id);
    now = Math.max(now, at);
    start();
    work();
  };
  const start = (): void => {
    if (ringing || waiting.size === 0) return;
    ringing = true;
    originalTimer(ring, 0);
  };
  return {
    now: () => now,
    set(work, ms = 0) {
      ids += 1;
      waiting.set(ids, { at: now + ms, work });
      start();
      return ids;
    },
    clear(id) {
      if (id !== undefined) waiting.delete(id);
    },
    stop() {
      stopped = true;
    },
  };
}

const surroundings = [
  'breakIf',
  'chrome',
  'setTimeout',
  'clearTimeout',
  'requestIdleCallback',
  'performance',
  'console',
];

let broken: number | null = null;
let called = new Set<number>();
let compiled: ((...given: unknown[]) => void) | null = null;
let whole: { readonly before: Map<string, string>; readonly after: Map<string, string> } | null = null;

const breakIf = (n: number): void => {
  called.add(n);
  if (n === broken) throw new TypeError(`broken: ${n}`);
};

const nameOf = ({ fields, rowKey }: ReferralReading): string => fields.id ?? rowKey ?? JSON.stringify(fields);
/** A countdown's own moment moves with the clock. */
const said = ({ kind, list, favorite, fields }: ReferralReading): Record<string, unknown> => ({
  kind,
  list,
  favorite,
  ...fields,
});
const known = (row: ReferralReading): string =>
  JSON.stringify(
    Object.entries(said(row))
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([a], [b]) => a.localeCompare(b)),
  );

/** Whether a row says nothing that the same row does not say when all is well. */
function isPartOf(row: ReferralReading, of: readonly string[]): boolean {
  const own = JSON.parse(known(row)) as readonly unknown[];
  return of.some((full) => {
    const all = new Set((JSON.parse(full) as readonly unknown[]).map((one) => JSON.stringify(one)));
    return own.every((one) => all.has(JSON.stringify(one)));
  });
}

function start(): Script {
  const messages: Message[] = [];
  const rows = new Map<string, ReferralReading>();
  const heard: ReferralReading[] = [];
  const runtime: { id: string | undefined; sendMessage: unknown; onMessage: unknown } = {
    id: 'extension',
    async sendMessage(message: Message) {
      messages.push(message);
      if (message.verb === 'page.read')
        for (const row of (message.ask as PageReading).referrals) {
          rows.set(nameOf(row), row);
          heard.push(row);
        }
      return { ok: true, value: message.verb === 'page.hello' ? { saidColumns: [] } : { stored: 0 } };
    },
    onMessage: { addListener: () => undefined },
  };
  const clock = scriptClock();
  const quiet = { ...console, warn: () => undefined };
  if (compiled === null) throw new Error('No script.');
  let failed: unknown = null;
  try {
    compiled(
      breakIf,
      { runtime, i18n: { getMessage: (name: string) => name } },
      clock.set,
      clock.clear,
      (work: () => void) => clock.set(work),
      clock,
      quiet,
    );
  } catch (error) {
    failed = error;
  }
  const faults = (): readonly string[] =>
    messages.flatMap(({ verb, ask }) =>
      verb === 'page.state' || verb === 'page.read'
        ? (ask as PageReport).faults
            .filter(({ error }) => error !== 'long-step')
            .map(({ step, engine, error }) => `${step}/${engine}/${error}`)
        : [],
    );
  return {
    rows,
    heard,
    messages,
    faults,
    now: clock.now,
    async end() {
      broken = null;
      runtime.id = undefined;
      if (failed !== null) return;
      document.body.setAttribute('title', `end ${Math.random()}`);
      await pause(30);
      clock.stop();
      document.body.removeAttribute('title');
      for (const notice of document.querySelectorAll('html > div')) notice.remove();
    },
  };
}

/** Waits until nothing was told for a while, or `done`; at most `longestMs`. */
async function settle(script: Script, done: () => boolean, longestMs: number): Promise<void> {
  const begun = performance.now();
  let count = -1;
  let since = begun;
  for (;;) {
    const now = performance.now();
    if (script.messages.length !== count) {
      count = script.messages.length;
      since = now;
    }
    if (done() && now - since > 60) return;
    if (now - begun > longestMs) return;
    await pause(5);
  }
}

/** What is left out is offered by a later look: so long it has by its own time, in ms. */
const laterLookMs = 6_000;
/** Waits until the rows are these, or something failed and a later look had its time. */
async function readOrTold(script: Script, truth: ReadonlyMap<string, string>): Promise<boolean> {
  const from = script.now();
  const isOver = (): boolean => script.faults().length > 0 && script.now() - from > laterLookMs;
  await settle(script, () => same(script.rows, truth) || isOver(), 2_000);
  return same(script.rows, truth);
}

const changing = (): Element => {
  const element = document.querySelector('[data-changes]');
  if (element === null) throw new Error('Nothing changes in this page.');
  return element;
};
const change = (to: 'before' | 'after'): void => {
  changing().textContent = changing().getAttribute(`data-${to}`);
};

const same = (rows: ReadonlyMap<string, ReferralReading>, truth: ReadonlyMap<string, string>): boolean =>
  rows.size === truth.size &&
  [...truth].every(([name, row]) => {
    const read = rows.get(name);
    return read !== undefined && known(read) === row;
  });
const truthOf = (rows: ReadonlyMap<string, ReferralReading>): Map<string, string> =>
  new Map([...rows].map(([name, row]) => [name, known(row)]));

const driver: ChaosDriver = {
  async learn(code) {
    compiled = new Function(...surroundings, code) as never;
    change('before');
    called = new Set();
    const script = start();
    const starting = new Set(called);
    called = new Set();
    await settle(script, () => script.rows.size > 0, 10_000);
    const before = truthOf(script.rows);
    change('after');
    await settle(script, () => !same(script.rows, before), 10_000);
    const after = truthOf(script.rows);
    whole = { before, after };
    change('before');
    await settle(script, () => same(script.rows, before), 10_000);
    // As after a return to the tab: everything is looked at again.
    document.body.append(document.createElement('section'));
    await settle(script, () => true, 1_000);
    const reading = new Set(called);
    await script.end();
    document.querySelector('body > section:empty')?.remove();
    if (before.size === 0 || [...after].join() === [...before].join() || script.faults().length > 0)
      throw new Error(
        `Not read when all is well: ${before.size} rows, ${after.size} after a change, ${JSON.stringify(script.messages).slice(0, 3_000)}`,
      );
    return { starting: [...starting], reading: [...reading] };
  },

  async tryOne(n) {
    if (whole === null) throw new Error('Nothing was learned.');
    const { before, after } = whole;
    const truths = [...before.values(), ...after.values()];
    change('before');
    broken = null;
    const script = start();
    broken = n;
    const first = await readOrTold(script, before);
    change('after');
    const second = await readOrTold(script, after);
    const faults = [...new Set(script.faults())];
    const anything = script.heard.length > 0;
    broken = null;
    change('before');
    await settle(script, () => same(script.rows, before), 8_000);
    const recovered = same(script.rows, before);
    const wrong = script.heard.filter((row) => !isPartOf(row, truths)).map(known);
    await script.end();
    const read = anything ? ('in part, said' as const) : ('nothing, said' as const);
    const toldOr = faults.length > 0 ? read : ('silent' as const);
    const result = first && second ? ('in full' as const) : toldOr;
    return {
      n,
      result: wrong.length > 0 ? 'wrong' : result,
      recovered,
      told: [...faults, ...wrong].slice(0, 6),
    };
  },

  async tryStart(n) {
    broken = n;
    const script = start();
    await settle(script, () => script.faults().length > 0, 600);
    const told = script.messages.length > 0;
    await script.end();
    return told;
  },
};

Object.assign(globalThis, { chaosDriver: driver });
