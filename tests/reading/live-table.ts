import type { Page } from '@playwright/test';
import type { ListName } from '../../src/domain/referral';
import { showFixture } from './harness';
import { allColumns, headings, type ColumnName, type Deal } from './live-deals';

/** Where a row carries the referral's ID. */
export type IdPlace = 'link' | 'attribute' | 'column';
/** In which order the parts of recycled rows get their new values. */
export type Order = 'forward' | 'backward' | 'by column' | 'shuffled';

/** What the page's table does when a test says so; times are those of the page's clock, in ms. */
interface PageTable {
  /** Draws these rows as new elements. */
  readonly draw: (deals: readonly Deal[]) => void;
  /** Gives the rows that stand there the values of these deals, one part every `pace` ms; how long it will take. */
  readonly recycle: (deals: readonly Deal[], order: Order, pace: number) => number;
  readonly selectTab: (list: ListName) => void;
  readonly drawHeadings: (columns: readonly ColumnName[]) => void;
  /** Draws the cells of the rows for these columns, one row every `pace` ms; how long it will take. */
  readonly drawCells: (columns: readonly ColumnName[], pace: number) => number;
}

export type LiveTable = {
  readonly [K in keyof PageTable]: (...given: Parameters<PageTable[K]>) => Promise<ReturnType<PageTable[K]>>;
};

declare global {
  // eslint-disable-next-line no-var
  var liveTable: PageTable;
}

const start = new Date('2026-11-28T10:00:00Z');

/** Shows an empty list of co-sell deals on a page whose clock stands still until the test lets it run. */
export async function openTable(page: Page, idPlace: IdPlace = 'link'): Promise<LiveTable> {
  await page.clock.install({ time: start });
  const tabs = ['Inbound', 'Outbound']
    .map((name) => `<button role="tab" aria-selected="${name === 'Inbound'}">${name}</button>`)
    .join('');
  await showFixture(
    page,
    `<h1>Referrals | Co-sell opportunities</h1><div role="tablist">${tabs}</div>
    <table><thead><tr></tr></thead><tbody></tbody></table>`,
    { path: '/en-us/dashboard/referrals/cosell' },
  );
  await page.clock.pauseAt(new Date(start.getTime() + 600_000));
  await page.evaluate(installTable, { idPlace, headings, allColumns });
  return {
    draw: (deals) => page.evaluate((given) => globalThis.liveTable.draw(given), deals),
    recycle: (...all) => page.evaluate((given) => globalThis.liveTable.recycle(...given), all),
    selectTab: (list) => page.evaluate((given) => globalThis.liveTable.selectTab(given), list),
    drawHeadings: (columns) => page.evaluate((given) => globalThis.liveTable.drawHeadings(given), columns),
    drawCells: (...all) => page.evaluate((given) => globalThis.liveTable.drawCells(...given), all),
  };
}

interface Given {
  readonly idPlace: IdPlace;
  readonly headings: Readonly<Record<ColumnName, string>>;
  readonly allColumns: readonly ColumnName[];
}

/** Runs in the page. */
function installTable({ idPlace, headings: words, allColumns: all }: Given): void {
  const head = document.querySelector('thead tr')!;
  const body = document.querySelector('tbody')!;
  let columns = all;
  const shown = new WeakMap<Element, Deal>();
  type Part = ColumnName | 'id';

  const partsOf = (): readonly Part[] => ['id', ...columns];
  const setPart = (row: Element, deal: Deal, part: Part): void => {
    if (part === 'id' && idPlace === 'attribute') {
      row.setAttribute('data-row-key', deal.id);
      return;
    }
    if (part === 'id' && idPlace === 'link') {
      row
        .querySelector('[data-c=deal] a')
        ?.setAttribute('href', `/en-us/dashboard/referrals/cosell/${deal.id}`);
      return;
    }
    const cell = row.querySelector(`[data-c=${part}]`);
    if (cell === null) return;
    const text = part === 'id' ? deal.id : deal.texts[part];
    const target = cell.querySelector('a') ?? cell;
    // As frameworks do: what stays the same is not touched.
    if (target.textContent !== text) target.textContent = text;
  };
  const fill = (row: Element, deal: Deal): void => {
    shown.set(row, deal);
    const parts: Part[] = idPlace === 'column' ? [...columns, 'id'] : [...columns];
    row.replaceChildren(
      ...parts.map((part) => {
        const cell = document.createElement('td');
        cell.dataset['c'] = part;
        if (part === 'deal' && idPlace === 'link') cell.append(document.createElement('a'));
        return cell;
      }),
    );
    for (const part of partsOf()) setPart(row, deal, part);
  };
  const inTurn = (acts: readonly (() => void)[], pace: number): number => {
    acts.forEach((act, n) => setTimeout(act, n * pace));
    return acts.length * pace;
  };

  globalThis.liveTable = {
    draw: (deals) =>
      body.replaceChildren(
        ...deals.map((deal) => {
          const row = document.createElement('tr');
          fill(row, deal);
          return row;
        }),
      ),
    recycle: (deals, order, pace) => {
      const rows = [...body.children];
      const byRow = deals.map((deal, n) => {
        const parts = order === 'backward' ? [...partsOf()].reverse() : partsOf();
        return parts.map((part) => () => {
          const row = rows[n];
          if (row === undefined) return;
          shown.set(row, deal);
          setPart(row, deal, part);
        });
      });
      const acts =
        order === 'by column'
          ? partsOf().flatMap((_, n) => byRow.flatMap((row) => row[n] ?? []))
          : byRow.flat();
      if (order === 'shuffled') {
        let seed = deals[0]?.n ?? 1;
        for (let n = acts.length - 1; n > 0; n -= 1) {
          seed = (seed * 48_271 + 11) % 2_147_483_647;
          const other = seed % (n + 1);
          const [a, b] = [acts[n], acts[other]];
          if (a !== undefined && b !== undefined) [acts[n], acts[other]] = [b, a];
        }
      }
      return inTurn(acts, pace);
    },
    selectTab: (list) => {
      for (const tab of document.querySelectorAll('[role=tab]'))
        tab.setAttribute('aria-selected', String(tab.textContent?.toLowerCase() === list));
    },
    drawHeadings: (now) => {
      columns = now;
      head.replaceChildren(
        ...[...now.map((name) => words[name]), ...(idPlace === 'column' ? ['Referral ID'] : [])].map(
          (text) => {
            const cell = document.createElement('th');
            cell.textContent = text;
            return cell;
          },
        ),
      );
    },
    drawCells: (now, pace) => {
      columns = now;
      return inTurn(
        [...body.children].map((row) => () => {
          const deal = shown.get(row);
          if (deal !== undefined) fill(row, deal);
        }),
        pace,
      );
    },
  };
}
