import type { ColumnMeaning } from '../../src/domain/reading';
import { languagesOfPage } from '../../src/page/languages-of-page';
import type { PageLook } from '../../src/page/page-look';
import { pageReader, type PageReader } from '../../src/page/page-reader';
import type { PageRecording } from '../../src/domain/page-recording';
import { recordPage } from '../../src/page/recording/record-page';
import { chance } from '../sample/random';

/** What `harness.ts` and the bench put on `window.pageReading`: the reader without the extension around it. */
export interface ReadingBench {
  /** A reader of this document; `roots` are the shadow roots that it came across. */
  readonly open: () => { readonly reader: PageReader; readonly roots: Set<ShadowRoot> };
  /** One whole look at once, as plain data. `now`: ISO 8601. */
  readonly read: (
    reader: PageReader,
    options?: ReadOptions,
  ) => Pick<PageLook, 'readings' | 'report' | 'loading' | 'expectsList'>;
  /** The page as it would be saved for a report. `seed`: the same seed makes the same fakes. */
  readonly record: (seed: number, browserLanguages?: readonly string[]) => PageRecording;
}

export interface ReadOptions {
  readonly now?: string;
  readonly browserLanguages?: readonly string[];
  readonly address?: string;
  readonly said?: Readonly<Record<string, ColumnMeaning>>;
}

const bench: ReadingBench = {
  open() {
    const roots = new Set<ShadowRoot>();
    return {
      reader: pageReader(document, (root) => {
        roots.add(root);
      }),
      roots,
    };
  },
  read(reader, { now, browserLanguages = ['en-US'], address = location.href, said = {} } = {}) {
    const steps = reader.look({
      address: new URL(address),
      browserLanguages,
      now: now ?? new Date().toISOString(),
      said: (header) => said[header] ?? null,
    });
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const { readings, report, loading, expectsList } = step.value;
        return { readings, report, loading, expectsList };
      }
    }
  },
  record: (seed, browserLanguages = ['en-US']) =>
    recordPage(document, {
      languages: languagesOfPage(document, new URL(location.href), browserLanguages),
      browserLanguages,
      now: new Date().toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      random: chance(seed).unit,
    }),
};

Object.assign(globalThis, { pageReading: bench });
