import { useEffect, useState, type ComponentType } from 'react';
import { kindOfTab, listOfTab, tabNames, type ColumnKey, type TabName } from '../columns';
import { shownCountry } from '../formats';
import type { SampleOptions } from '../options';
import type { Truth } from '../truth';
import { headerOf, words } from '../words';
import { cellOf, plainText } from './cells';
import type { GridProps, Sort } from './layouts/grid';
import { follow } from './navigate';
import { PreviewCard } from './preview-card';
import { Paging } from './paging';
import { change, go, hrefOf } from './state';

const tabWord = (tab: TabName, options: SampleOptions): string => {
  const { tabs } = words[options.language];
  return tab === 'leads-favorites' || tab === 'cosell-favorites' ? tabs.favorites : tabs[tab];
};

/** The value that a column is sorted by: the fact, not the drawn text. */
function sortValue(truth: Truth, key: ColumnKey, options: SampleOptions): string | number {
  switch (key) {
    case 'createdAt':
      return truth.createdAt ?? '';
    case 'closeDate':
      return truth.closeDate ?? '';
    case 'value':
      return truth.value ?? -1;
    default:
      return plainText(cellOf(truth, key, options)).toLowerCase();
  }
}

const sorted = (rows: readonly Truth[], sort: Sort | null, options: SampleOptions): readonly Truth[] => {
  // As in Microsoft's screenshots: the newest first, until a heading is clicked.
  if (sort === null) return rows.toSorted((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
  const sign = sort.descending ? -1 : 1;
  return rows
    .map((truth) => ({ truth, by: sortValue(truth, sort.key, options) }))
    .sort((a, b) => (a.by < b.by ? -sign : a.by > b.by ? sign : 0))
    .map(({ truth }) => truth);
};

/** The referrals that a tab lists, with its filters and search applied. Also what a test compares with. */
function listed(referrals: readonly Truth[], options: SampleOptions): readonly Truth[] {
  const list = listOfTab(options.list);
  const kind = kindOfTab(options.list);
  const search = options.search.trim().toLowerCase();
  const [, country] = options.filters.find((filter) => filter.startsWith('country:'))?.split(':') ?? [];
  return referrals.filter(
    (one) =>
      (list === null ? one.favorite && one.kind === kind : one.list === list) &&
      (search.length < 3 ||
        `${one.dealName ?? ''} ${one.company ?? ''} ${one.contactName ?? ''}`
          .toLowerCase()
          .includes(search)) &&
      (country === undefined || one.country === country),
  );
}

interface ListPageProps {
  readonly options: SampleOptions;
  readonly referrals: readonly Truth[];
  readonly arriving: boolean;
  readonly Grid: ComponentType<GridProps>;
}

/** Leads or Co-sell: tabs, commands, filters, the list in one of the layouts, paging. */
export function ListPage({ options, referrals, arriving, Grid }: ListPageProps) {
  const here = words[options.language];
  const kind = kindOfTab(options.list);
  const [sort, setSort] = useState<Sort | null>(null);
  const [page, setPage] = useState(options.page);
  const [pageSize, setPageSize] = useState(options.pageSize);
  const [fetching, setFetching] = useState(true);
  const [peeked, peek] = useState<{
    readonly truth: Truth;
    readonly left: number;
    readonly top: number;
  } | null>(null);
  // Every new page of rows takes a moment: the grid shows its skeleton meanwhile.
  useEffect(() => {
    setFetching(true);
    const timer = setTimeout(() => setFetching(false), options.delay);
    return () => clearTimeout(timer);
  }, [page, pageSize, options.search, options.filters.join(), options.delay]);

  const all = sorted(listed(referrals, options), sort, options);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const offset = (Math.min(page, pages) - 1) * pageSize;
  return (
    <>
      <h1>
        <span className="strong">{here.pages.referrals}</span> |{' '}
        {kind === 'lead' ? here.pages.leads : here.pages.opportunities}
      </h1>
      <p className="about">{kind === 'lead' ? here.pages.aboutLeads : here.pages.aboutCoSell}</p>
      <div role="tablist" className="tabs">
        {tabNames
          .filter((tab) => kindOfTab(tab) === kind)
          .map((tab) => (
            <a
              key={tab}
              role="tab"
              aria-selected={tab === options.list}
              href={hrefOf({ list: tab, referral: null })}
              onClick={follow(() => go({ list: tab, referral: null }))}
            >
              {tabWord(tab, options)}
            </a>
          ))}
      </div>
      <div className="commands">
        {kind === 'co-sell' && <button type="button">＋ {here.actions.newDeal}</button>}
        {kind === 'co-sell' && <button type="button">⤒ {here.actions.upload}</button>}
        <button type="button">⤓ {here.actions.download}</button>
        <span className="space" />
        <button type="button">⊞ {here.actions.columns}</button>
        <button type="button" onClick={() => go({ filters: ['country:DE'] })}>
          ⧩ {here.actions.filters}
        </button>
        <input
          type="search"
          aria-label={here.actions.search}
          placeholder={here.actions.search}
          defaultValue={options.search}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go({ search: event.currentTarget.value });
          }}
        />
      </div>
      {options.filters.length > 0 && (
        <div className="filters">
          <span>{here.labels.appliedFilters}</span>
          {options.filters.map((filter) => {
            const [key, value] = filter.split(':');
            return (
              <span key={filter} className="chip">
                {headerOf(key as ColumnKey, options)}:{' '}
                {key === 'country' && value !== undefined ? shownCountry(value, options) : value} ✕
              </span>
            );
          })}
          <button type="button" className="link" onClick={() => go({ filters: [] })}>
            {here.actions.clearAll}
          </button>
        </div>
      )}
      <Grid
        rows={all.slice(offset, offset + pageSize)}
        options={{ ...options, pageSize }}
        loading={arriving || fetching}
        total={all.length}
        offset={offset}
        sort={sort}
        onSort={(key) => setSort((now) => ({ key, descending: now?.key === key ? !now.descending : false }))}
        onOpen={(id) => go({ referral: id })}
        onPeek={(truth, at) => {
          const box = at?.getBoundingClientRect();
          peek(
            truth === null || box === undefined || truth.kind === 'lead'
              ? null
              : { truth, left: box.left + 40, top: box.bottom + 6 },
          );
        }}
        onFavorite={(id) => change(id, { favorite: !referrals.find((one) => one.id === id)?.favorite })}
      />
      {!arriving && !fetching && all.length === 0 && <p role="note">{here.pages.empty}</p>}
      {peeked !== null && <PreviewCard {...peeked} options={options} />}
      {!arriving && pages > 1 && (
        <Paging
          words={here}
          page={Math.min(page, pages)}
          pages={pages}
          pageSize={pageSize}
          onPage={setPage}
          onPageSize={(size) => {
            setPage(1);
            setPageSize(size);
          }}
        />
      )}
    </>
  );
}
