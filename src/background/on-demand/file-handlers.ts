import { outdatedFiles } from '../../domain/kept-file';
import { instant } from '../../domain/moment';
import type { Handlers } from '../../messages/contract';
import type { FileVerbs } from '../../messages/file-verbs';
import type { Change } from '../../platform/database';
import { type ExportPartStore, sectionsNow } from './export-parts';
import { inParts } from './in-parts';
import type { KeptFiles } from './kept-files';
import type { OnDemandServices } from './on-demand-services';

type FileVerb = Extract<keyof FileVerbs, `${'export' | 'originals' | 'upload'}.${string}`>;

/** What pages ask about files that go out, and about those that are kept for it. */
export function fileHandlers(
  { browser, stateStore }: OnDemandServices,
  files: KeptFiles,
  parts: readonly ExportPartStore[],
): Pick<Handlers, FileVerb> {
  /** The kept files; those whose time is over go. */
  async function keptNow(): ReturnType<KeptFiles['list']> {
    const all = await files.list();
    const over = outdatedFiles(all, Date.now());
    if (over.length === 0) return all;
    await stateStore.execute(() => ({ change: { dropFiles: over }, response: null }));
    return files.list();
  }

  const part = inParts();

  return {
    'export.get': async ({ from, most }) => {
      const { sections, unread } =
        from === 0 ? await sectionsNow(parts, browser.storage) : { sections: {}, unread: [] };
      const { mark, total, records } = await part(stateStore, from, most);
      const now = stateStore.changes.markOf(stateStore.version);
      return {
        // What was written since the list was made may be in some parts and not in others.
        state: now === mark ? mark : crypto.randomUUID(),
        total,
        referrals: records,
        sections,
        leftOut: unread,
      };
    },

    'originals.list': async () => ({ files: await keptNow() }),
    'originals.text': async ({ id, from, most }) => {
      const text = await files.text(id);
      return text === null ? null : { text: text.slice(from, from + most), total: text.length };
    },
    'originals.drop': async ({ id }) => {
      await stateStore.execute(() => ({ change: { dropFiles: [id] }, response: null }));
      return { files: await files.list() };
    },

    'upload.answers': async ({ put, remove }) => {
      const at = instant(Date.now());
      const { index } = await stateStore.state();
      const known = put.filter(({ key }) => index.get(key) !== undefined);
      if (known.length > 0 || remove.length > 0) {
        const change: Change = {
          removeAnswers: remove,
          putAnswers: known.map(({ key, answer, values }) => ({ key, answer, values, at })),
        };
        await stateStore.execute(() => ({ change, response: null }));
      }
      const answers = await files.answers();
      // An answer whose referral was removed since has nothing to answer.
      return {
        answers: answers.flatMap((answer) => {
          const referral = index.get(answer.key);
          return referral === undefined ? [] : { answer, referral };
        }),
      };
    },
  };
}
