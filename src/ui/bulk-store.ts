import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AnswerKind } from '../domain/template';
import type { ResponseOf, RequestOf, Verb } from '../messages/contract';
import type { BulkItem, BulkPreview } from '../messages/queue-verbs';

/** What preparing many answers needs from the outside. */
export interface BulkPorts {
  ask<V extends Verb>(verb: V, ask: RequestOf<V>): Promise<ResponseOf<V>>;
  /** Shows the panel of the full page in which the upload file is made. */
  openUpload(): void;
}

export type ReadyItem = Extract<BulkItem, { readonly kind: 'ready' }>;
export type RefusedItem = Extract<BulkItem, { readonly kind: 'refused' }>;

/** The same answer to many referrals, before it is given. */
export interface BulkStore {
  readonly preview: ReadonlySignal<BulkPreview | null>;
  readonly ready: ReadonlySignal<readonly ReadyItem[]>;
  readonly refused: ReadonlySignal<readonly RefusedItem[]>;
  /** Those that take part: the user may leave each out. */
  readonly taken: ReadonlySignal<readonly ReadyItem[]>;
  /** Null: for each the one that fits it best. */
  readonly templateId: ReadonlySignal<string | null>;
  /** What stands in the way; null: nothing. */
  readonly trouble: ReadonlySignal<
    | { readonly kind: 'other-runs' | 'nothing-to-do' }
    | { readonly kind: 'failed'; readonly reason: string }
    | null
  >;
  load(): Promise<void>;
  chooseTemplate(id: string | null): void;
  take(key: string, on: boolean): void;
  /** Begins to go through them. @returns whether it did. */
  queue(): Promise<boolean>;
  /** Hands the answers to the upload. @returns whether it did. */
  upload(): Promise<boolean>;
}

export function bulkStore(
  { ask, openUpload }: BulkPorts,
  keys: readonly string[],
  answer: AnswerKind,
): BulkStore {
  const preview = signal<BulkPreview | null>(null);
  const templateId = signal<string | null>(null);
  const trouble = signal<BulkStore['trouble']['value']>(null);
  /** What the user said of single ones, against what holds without a word. */
  const said = signal<ReadonlyMap<string, boolean>>(new Map());
  let question = 0;

  const ready = computed(() => (preview.value?.items ?? []).filter((item) => item.kind === 'ready'));
  const refused = computed(() => (preview.value?.items ?? []).filter((item) => item.kind === 'refused'));
  const taken = computed(() =>
    ready.value.filter(({ key, cautions }) => said.value.get(key) ?? cautions.length === 0),
  );

  async function attempt(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      trouble.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      return false;
    }
  }

  async function load(): Promise<void> {
    const mine = ++question;
    await attempt(async () => {
      const answered = await ask('bulk.prepare', { keys, answer, templateId: templateId.peek() });
      if (mine === question) preview.value = answered;
      return true;
    });
  }

  return {
    preview,
    ready,
    refused,
    taken,
    templateId,
    trouble,
    load,
    chooseTemplate(id) {
      batch(() => {
        templateId.value = id;
        trouble.value = null;
      });
      void load();
    },
    take(key, on) {
      said.value = new Map([...said.peek(), [key, on]]);
    },
    queue: () =>
      attempt(async () => {
        const answers = taken.peek().map(({ key, template, values }) => ({ key, answer, template, values }));
        const { kind } = await ask('queue.start', { id: crypto.randomUUID(), answers });
        if (kind === 'started') return true;
        trouble.value = { kind };
        await load();
        return false;
      }),
    upload: () =>
      attempt(async () => {
        await ask('upload.answers', {
          put: taken.peek().map(({ key, values }) => ({ key, answer, values })),
          remove: [],
        });
        openUpload();
        return true;
      }),
  };
}
