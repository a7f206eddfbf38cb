import type { ListPlace } from './read-list';
import { listsSideBySide } from './rows/beside';
import { cardList, cardsInGrid, itemsOf } from './rows/card-list';
import { gridList, gridUnder, headingsAlone, type DrawnList } from './rows/grid-list';
import { headedLists, listUnder, listUnderFirst } from './rows/headed-rows';
import { listsAsColumns, turnedGrid } from './rows/list-of-columns';
import { repeatedLists } from './rows/repeated-list';
import type { OnShadowRoot } from './rows/shown-text';
import type { Survey } from './rows/survey';
import { headingMeanings } from './words/headings';

const gridSelector = 'table,[role=grid],[role=treegrid],[role=table]';

/**
 * Everything in the page that could be a list of referrals, the likeliest first; each step is made only if it is needed.
 * `blocks` are all texts outside the grids of `seen`, also those that look like the details of one referral.
 */
export function* drawnLists(
  seen: Survey,
  blocks: Survey['blocks'],
  { languages, referrals }: Pick<ListPlace, 'languages' | 'referrals'>,
  onShadowRoot: OnShadowRoot,
  isData: (row: Element) => boolean,
): Generator<readonly DrawnList[]> {
  const soundsLikeHeading = (text: string): boolean => headingMeanings(text, languages).length > 0;
  const drawn = (grids: readonly Element[]): readonly DrawnList[] =>
    grids
      .map((grid) => gridList(grid, soundsLikeHeading, onShadowRoot, isData))
      .filter((list) => list !== null);
  const visible = seen.grids.filter((grid) => grid.checkVisibility());
  // A grid alone on the page is seldom headings only, and looking for that goes through all of its rows.
  const headings = visible.length < 2 ? [] : visible.map((grid) => headingsAlone(grid, soundsLikeHeading));
  const split = visible
    .map((grid, n) => {
      const above = headings[n - 1] ?? [];
      return above.length === 0 ? null : gridUnder(above, grid, onShadowRoot, isData);
    })
    .filter((list) => list !== null);
  yield [...split, ...listsSideBySide(visible, onShadowRoot, isData), ...drawn(visible)];
  // Old pages are laid out by tables: the list is in one of their cells.
  yield drawn(
    visible.flatMap((grid) =>
      [...grid.querySelectorAll(gridSelector)].filter(
        (inner) => inner.getAttribute('role') !== 'presentation' && inner.checkVisibility(),
      ),
    ),
  );
  // Cards without a word that tells them from any other list are believed on a referrals page only.
  if (!referrals) return;
  const under = visible.map((grid, n) => {
    const heads = headings[n] ?? headingsAlone(grid, soundsLikeHeading);
    return heads.length === 0 ? null : listUnder(heads, grid, onShadowRoot);
  });
  const lists = seen.lists
    .filter((list) => list.checkVisibility())
    .map((list) => ({ list, items: itemsOf(list) }));
  const headed = lists.map(({ list, items }) => listUnderFirst(list, items, soundsLikeHeading, onShadowRoot));
  const turned = visible.map((grid) => turnedGrid(grid, soundsLikeHeading, onShadowRoot));
  yield [
    ...[...under, ...headed, ...turned].filter((list) => list !== null),
    ...listsAsColumns(lists, soundsLikeHeading, onShadowRoot),
    ...headedLists(blocks, soundsLikeHeading, onShadowRoot),
  ];
  yield [
    ...lists.map(({ list, items }) => cardList(list, 'list', items, soundsLikeHeading, onShadowRoot)),
    ...visible.map((grid) => cardsInGrid(grid, soundsLikeHeading, onShadowRoot)),
  ].filter((list) => list !== null);
  yield repeatedLists(seen.blocks, soundsLikeHeading, onShadowRoot);
  if (blocks.length > seen.blocks.length) yield repeatedLists(blocks, soundsLikeHeading, onShadowRoot);
}
