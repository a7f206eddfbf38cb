import {
  lazy,
  Suspense,
  useEffect,
  useLayoutEffect,
  useState,
  type ComponentType,
  type LazyExoticComponent,
} from 'react';
import type { LayoutName } from '../options';
import type { GridProps } from './layouts/grid';
import { DetailPage } from './detail-page';
import { ListPage } from './list-page';
import { Shell } from './shell';
import { useSample } from './state';

const layouts: Readonly<Record<LayoutName, LazyExoticComponent<ComponentType<GridProps>>>> = {
  'he-grid': lazy(() => import('./layouts/he-grid')),
  table: lazy(() => import('./layouts/table')),
  fluent8: lazy(() => import('./layouts/fluent8')),
  fluent9: lazy(() => import('./layouts/fluent9')),
  'fluent9-virtual': lazy(() => import('./layouts/fluent9-virtual')),
  cards: lazy(() => import('./layouts/cards')),
  'ag-grid': lazy(() => import('./layouts/ag-grid')),
  tanstack: lazy(() => import('./layouts/tanstack')),
  'fluent-wc': lazy(() => import('./layouts/fluent-wc')),
};

/** The page loads in stages, as the portal does: frame, then skeleton, then rows. */
export function App() {
  const { options, referrals } = useSample();
  const { delay, locale, layout, list, referral } = options;
  const [stage, setStage] = useState(0);
  useLayoutEffect(() => {
    document.documentElement.lang = locale.toLowerCase();
    document.documentElement.dir = 'ltr';
  }, [locale]);
  useEffect(() => {
    const timers = [1, 2].map((next) =>
      setTimeout(() => setStage((now) => Math.max(now, next)), next * delay),
    );
    return () => timers.forEach(clearTimeout);
  }, [delay]);
  return (
    <Shell options={options}>
      {stage > 0 && (
        <Suspense fallback={<p className="loading">…</p>}>
          {referral !== null && layout !== 'cards' ? (
            <DetailPage options={options} referrals={referrals} />
          ) : (
            <ListPage
              key={`${layout} ${list}`}
              options={options}
              referrals={referrals}
              arriving={stage < 2}
              Grid={layouts[layout]}
            />
          )}
        </Suspense>
      )}
    </Shell>
  );
}
