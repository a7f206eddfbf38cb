import type { Settings } from '../../domain/settings';
import { filledCount } from '../../domain/filled-count';
import type { Answering } from '../../messages/answering-verbs';
import { type StripContent, tellStrip } from '../../messages/strip-verbs';
import type { StoredValue } from '../../platform/stored';
import { runInBackground } from '../run-in-background';

interface Ports {
  /** Whether the user wants it. */
  readonly settings: () => Promise<{ readonly values: Pick<Settings, 'pageStrip'> }>;
  readonly loadStrip: (tab: number) => Promise<void>;
}

/** What the page's strip says of an answer; null: nothing. */
export function stripContent(now: Pick<Answering, 'step' | 'answer'> | null): StripContent | null {
  if (now === null) return null;
  const { step, answer } = now;
  switch (step.kind) {
    case 'press-button':
      return { kind: 'press', answer };
    case 'filling':
      return { kind: 'filling', answer };
    case 'filled': {
      const { done, left } = filledCount(step.report);
      return done === 0 ? null : { kind: 'filled', answer, done, left };
    }
    case 'undone': {
      const done = step.fields.filter(({ kind }) => kind === 'restored').length;
      return done === step.fields.length ? null : { kind: 'undone', answer, done, all: step.fields.length };
    }
    default:
      return null;
  }
}

/**
 * The answer that is under way, as stored; each change is told to the strip in its page too. What the page does not
 * hear costs nothing: the surfaces say the same.
 */
export function toldToPage(
  stored: StoredValue<Answering | null>,
  { settings, loadStrip }: Ports,
): StoredValue<Answering | null> {
  let last: Promise<void> = Promise.resolve();

  async function tell(tab: number, id: string, content: StripContent | null): Promise<void> {
    // What has to go goes, also where the strip was switched off meanwhile.
    if (content !== null && !(await settings()).values.pageStrip) return;
    if ((await tellStrip(tab, { id, content })) || content === null) return;
    await loadStrip(tab);
    await tellStrip(tab, { id, content });
  }

  function follow(before: Answering | null, now: Answering | null): void {
    const [was, is] = [stripContent(before), stripContent(now)];
    const isSame = before?.id === now?.id && before?.tab === now?.tab;
    if (isSame && JSON.stringify(was) === JSON.stringify(is)) return;
    const work = last.then(async () => {
      if (was !== null && before !== null && before.tab !== null && before.tab !== now?.tab)
        await tell(before.tab, before.id, null);
      if (now !== null && now.tab !== null) await tell(now.tab, now.id, is);
      else if (now === null && was !== null && before !== null && before.tab !== null)
        await tell(before.tab, before.id, null);
    });
    // The page may be gone: the next message is told all the same.
    last = work.catch(() => undefined);
    runInBackground('the strip in the page was not told', () => work);
  }

  return {
    get: () => stored.get(),
    async update(change) {
      let before: Answering | null = null;
      const now = await stored.update((held) => {
        before = held;
        return change(held);
      });
      follow(before, now);
      return now;
    },
  };
}
