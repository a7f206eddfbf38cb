import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Page } from '@playwright/test';
import type { Referral } from '../../src/domain/referral.ts';
import type { Freshness, Tab, TriageView } from '../../src/messages/triage-verbs.ts';
import type { ReadAllState } from '../../src/messages/read-all-verbs.ts';
import { distFolder } from '../../scripts/launch-browser.ts';

/** What the stubbed worker knows, and how it behaves. */
export interface StubbedWorld {
  readonly rows: readonly Referral[];
  readonly freshness?: Freshness;
  readonly walk?: ReadAllState;
  readonly unknownColumns?: readonly string[];
  readonly due?: number;
  readonly calls?: number;
  readonly overdue?: number;
  /** What is shown is invented. */
  readonly sample?: boolean;
  readonly dueCounts?: TriageView['dueCounts'];
  readonly groups?: TriageView['groups'];
  readonly hints?: TriageView['hints'];
  /** `silent`: never answers; `failing`: refuses every question. */
  readonly worker?: 'awake' | 'silent' | 'failing';
  /** False: nothing was prepared since the browser started. */
  readonly snapshot?: boolean;
  readonly direction?: 'ltr' | 'rtl';
  readonly language?: string;
  /** The folder in `_locales` whose texts are shown; English otherwise. */
  readonly texts?: string;
  /** False: the browser has no side panel. */
  readonly sidePanel?: boolean;
}

/** What the surface asked of the stubbed worker, in order. */
export interface Asked {
  readonly verb: string;
  readonly ask: Record<string, unknown>;
}

const origin = 'https://triage.test';
/** The build to look at; another than `dist` while several are worked on. */
const folder = process.env['TRIAGE_DIST'] ?? distFolder;
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** Serves the built extension at an invented origin, under the extension's own content security policy. */
export async function serveBuild(page: Page): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    content_security_policy: { extension_pages: string };
  };
  await page.route(`${origin}/**`, async (route) => {
    const path = normalize(new URL(route.request().url()).pathname);
    await route.fulfill({
      body: readFileSync(join(folder, path)),
      headers: {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': manifest.content_security_policy.extension_pages,
      },
    });
  });
}

/** Opens popup or side panel over a stubbed `chrome`. Errors of the page, and breaches of its policy, are thrown. */
export async function openSurface(
  page: Page,
  world: StubbedWorld,
  surface: 'popup' | 'panel' = 'popup',
): Promise<void> {
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(message.text());
  });
  await serveBuild(page);
  const texts = JSON.parse(
    readFileSync(join(folder, `_locales/${world.texts ?? 'en'}/messages.json`), 'utf8'),
  ) as Record<string, { message: string }>;
  await page.addInitScript(stubChrome, { world, texts });
  await page.goto(`${origin}/src/${surface}/index.html`);
}

/** What was asked so far. */
export const asked = (page: Page): Promise<readonly Asked[]> =>
  page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);

/** Changes a record in the stubbed worker and prepares its view anew, as another window would. */
export const changeRow = (page: Page, key: string, change: Partial<Referral>): Promise<void> =>
  page.evaluate(
    ([changed, by]) =>
      (globalThis as unknown as { changeRow(key: string, by: unknown): void }).changeRow(
        changed as string,
        by,
      ),
    [key, change] as const,
  );

/** Puts the referrals to answer below other headings, as the clock does. */
export const changeGroups = (page: Page, groups: TriageView['groups']): Promise<void> =>
  page.evaluate(
    (changed) => (globalThis as unknown as { changeGroups(groups: unknown): void }).changeGroups(changed),
    groups,
  );

/** Runs in the page, before its own scripts. Self-contained: it crosses into the browser as text. */
function stubChrome({
  world,
  texts,
}: {
  world: StubbedWorld;
  texts: Record<string, { message: string }>;
}): void {
  let rows = [...world.rows];
  let groups = world.groups ?? [];
  let walk = world.walk ?? { kind: 'idle' };
  const listeners = new Set<(changes: object) => void>();
  const asked: Asked[] = [];

  const inTab = (tab: Tab) =>
    rows.filter((row) => {
      if (tab === 'to-answer') return row.actionable && !row.test;
      if (tab === 'favorites') return row.favorite;
      if (tab === 'snoozed') return false;
      if (tab === 'co-sell') return row.kind === 'co-sell';
      return row.kind === 'lead' && (row.list === 'qualified') === (tab === 'qualified');
    });
  const tabs: readonly Tab[] = ['to-answer', 'marketplace', 'qualified', 'co-sell', 'favorites', 'snoozed'];

  const view = (query: TriageView['query']): TriageView => {
    const words = query.search.toLowerCase();
    const ofAccount = (row: Referral) => query.account === null || row.account === query.account;
    const matches = (row: Referral) => JSON.stringify(row).toLowerCase().includes(words);
    const searched = words !== '' && query.tab === 'to-answer' ? rows : inTab(query.tab);
    const found = searched.filter(ofAccount).filter(matches);
    const counts = Object.fromEntries(
      tabs.map((tab) => [tab, inTab(tab).filter(ofAccount).length]),
    ) as TriageView['counts'];
    return {
      query,
      counts,
      dueCounts: world.dueCounts ?? counts,
      groups: words === '' && query.tab === 'to-answer' ? groups : [],
      matching: found.length,
      rows: found.slice(query.offset, query.offset + query.limit),
      hints: world.hints ?? {},
      accounts: [...new Set(rows.flatMap(({ account }) => account ?? []))],
      freshness: world.freshness ?? { kind: 'fresh', readAt: new Date(Date.now() - 300_000).toISOString() },
      unknownColumns: world.unknownColumns ?? [],
      due: world.due ?? 7,
      calls: world.calls ?? 0,
      overdue: world.overdue ?? 0,
      perhaps: 0,
      settings: { warningHours: 72, urgentHours: 24, keyboardShortcuts: true },
      walk: walk as ReadAllState,
      now: new Date().toISOString(),
      ...(world.sample === true && { sample: true }),
    };
  };
  const prepared = (tab: Tab) => view({ tab, search: '', account: null, offset: 0, limit: 30 });

  const answer = (verb: string, ask: Record<string, unknown>): unknown => {
    switch (verb) {
      case 'triage.view':
        return view(ask as unknown as TriageView['query']);
      case 'referral.favorite': {
        rows = rows.map((row) =>
          row.key === ask['key']
            ? { ...row, favoriteHere: ask['on'] === true, favorite: ask['on'] === true || row.favoriteInPage }
            : row,
        );
        return rows.find((row) => row.key === ask['key']);
      }
      case 'health.get':
        return {
          lists: [
            {
              account: null,
              language: 'cs',
              columns: (world.unknownColumns ?? []).map((header) => ({
                header,
                key: null,
                meaning: null,
                because: null,
                likely: [
                  { meaning: 'company', byHeading: true, fits: 0.9 },
                  { meaning: 'email', byHeading: false, fits: 0.67 },
                ],
              })),
            },
          ],
        };
      case 'offers.open':
        return { offers: [] };
      case 'columns.say':
        return { saidColumns: [ask] };
      case 'partner-center.open':
        return { shows: 'list' };
      case 'walk.start':
        walk = { kind: 'running', progress: { page: 1, pages: 4, rows: 10, total: 40 } };
        return { started: 'yes' };
      case 'walk.cancel':
        walk = {
          kind: 'ended',
          how: 'cancelled',
          progress: { page: 2, pages: 4, rows: 20, total: 40 },
          at: new Date().toISOString(),
        };
        return { cancelled: true };
      default:
        return null;
    }
  };

  const message = (name: string, values: readonly string[] = []): string => {
    if (name === '@@bidi_dir') return world.direction ?? 'ltr';
    return (texts[name]?.message ?? '').replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');
  };

  const stub = {
    i18n: { getMessage: message, getUILanguage: () => world.language ?? 'en-US' },
    runtime: {
      id: 'stub',
      openOptionsPage: () => {
        asked.push({ verb: 'options', ask: {} });
      },
      sendMessage: async ({ verb, ask }: { verb: string; ask: Record<string, unknown> }) => {
        asked.push({ verb, ask });
        if (world.worker === 'silent') return new Promise(() => {});
        if (world.worker === 'failing') throw new Error('Could not establish connection.');
        return { ok: true, value: structuredClone(answer(verb, ask)) };
      },
    },
    storage: {
      session: {
        get: async (key: string) =>
          world.snapshot === false || !key.startsWith('snapshot:')
            ? {}
            : { [key]: prepared(key.slice('snapshot:'.length) as Tab) },
        onChanged: {
          addListener: (listener: (changes: object) => void) => listeners.add(listener),
          removeListener: (listener: (changes: object) => void) => listeners.delete(listener),
        },
      },
    },
    tabs: {
      onActivated: { addListener: () => {}, removeListener: () => {} },
      onUpdated: { addListener: () => {}, removeListener: () => {} },
    },
    windows: { getCurrent: (back: (window: { id: number }) => void) => back({ id: 1 }) },
    ...(world.sidePanel === false
      ? {}
      : {
          sidePanel: {
            open: async () => {
              asked.push({ verb: 'panel', ask: {} });
            },
          },
        }),
  };
  const change = (make: () => void): void => {
    const before = prepared('to-answer');
    make();
    for (const listener of listeners)
      listener({ 'snapshot:to-answer': { oldValue: before, newValue: prepared('to-answer') } });
  };
  Object.assign(globalThis, {
    chrome: Object.assign((globalThis as { chrome?: object }).chrome ?? {}, stub),
    asked,
    changeRow: (key: string, by: Partial<Referral>) =>
      change(() => {
        const at = rows.findIndex((row) => row.key === key);
        rows = rows.with(at, { ...(rows[at] as Referral), ...by });
      }),
    changeGroups: (changed: TriageView['groups']) =>
      change(() => {
        groups = changed;
      }),
  });
}
