import type { ListHealth } from '../domain/health';
import type { HintDecision } from '../domain/hint';
import type { KeptReferral } from '../domain/kept';
import type { SummaryBlock } from '../domain/summary-block';
import type { Change } from '../platform/database';
import { STORE_META } from '../platform/store-meta';
import { forecastOf } from './forecasting/make-forecast';
import type { StateDatabase } from './state-database';

type KeepForecast = Parameters<StateDatabase['keepForecast']>;

/** A store that outlives the state store, as the database outlives the worker. */
export class Disk implements StateDatabase {
  readonly records: Map<string, KeptReferral>;
  readonly blocks = new Map<number, SummaryBlock>();
  readonly health = new Map<string, ListHealth>();
  readonly meta = new Map<string, unknown>();
  readonly decisions = new Map<string, HintDecision>();
  /** How often all records were read. */
  loads = 0;
  full = false;

  constructor(records: readonly KeptReferral[] = []) {
    this.records = new Map(records.map((record) => [record.key, record]));
  }

  async overview() {
    return {
      blocks: [...this.blocks.values()],
      count: this.records.size,
      health: [...this.health.values()],
      meta: Object.fromEntries(this.meta),
      decisions: [...this.decisions.values()],
    };
  }

  async someBlock() {
    const all = [...this.blocks.values()];
    return all.slice(0, 1);
  }

  async load(sound: (record: KeptReferral) => KeptReferral) {
    this.loads += 1;
    return [...this.records.values()].map(sound);
  }

  async some(keys: readonly string[]) {
    return keys.flatMap((key) => this.records.get(key) ?? []);
  }

  async after(key: string | null, most: number) {
    const inOrder = [...this.records.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    return inOrder.filter((record) => key === null || record.key > key).slice(0, most);
  }

  async count() {
    return this.records.size;
  }

  async write({
    put = [],
    remove = [],
    health = [],
    removeHealth = [],
    meta = {},
    putDecisions = [],
    removeDecisions = [],
    putBlocks = [],
    renewBlocks = false,
  }: Change) {
    await Promise.resolve();
    if (this.full) throw new Error('disk full');
    for (const record of put) this.records.set(record.key, structuredClone(record));
    for (const key of remove) this.records.delete(key);
    if (put.length + remove.length > 0 || renewBlocks) {
      this.meta.set(STORE_META.state, crypto.randomUUID());
      this.meta.delete(STORE_META.forecast);
    }
    if (renewBlocks) this.blocks.clear();
    for (const block of putBlocks)
      if (block.keys.length > 0) this.blocks.set(block.number, structuredClone(block));
      else this.blocks.delete(block.number);
    for (const entry of health) this.health.set(entry.key, entry);
    for (const key of removeHealth) this.health.delete(key);
    for (const [name, value] of Object.entries(meta)) this.meta.set(name, structuredClone(value));
    for (const decision of putDecisions)
      this.decisions.set(`${decision.a} ${decision.b} ${decision.kind}`, decision);
    for (const { a, b, kind } of removeDecisions) this.decisions.delete(`${a} ${b} ${kind}`);
  }

  async keepForecast(...[madeBy, summaries, { settings, now, ...rest }]: KeepForecast) {
    const state = this.meta.get(STORE_META.state);
    const forecast = { ...forecastOf(summaries, { settings, now }, madeBy), ...rest, state };
    if (state !== undefined) this.meta.set(STORE_META.forecast, structuredClone(forecast));
  }

  async clear() {
    for (const map of [this.records, this.blocks, this.health, this.meta, this.decisions]) map.clear();
  }
}
