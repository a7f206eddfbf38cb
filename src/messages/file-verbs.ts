import type { PreparedAnswer } from '../domain/form';
import type { KeptReferral } from '../domain/kept';
import type { KeptFile } from '../domain/kept-file';
import type { PendingAnswer } from '../domain/pending-answer';
import type { Instant, Referral, ReferralReading } from '../domain/referral';

/** One referral of an imported file, and the line it begins in. */
export interface ImportLine {
  readonly line: number;
  readonly reading: ReferralReading;
  /** What a person had added to it, where the file says so. */
  readonly own?: Pick<KeptReferral, 'account' | 'favoriteHere' | 'note' | 'tags' | 'snoozedUntil'>;
}

/** A piece of what a file holds; large files travel in several. */
export type DraftPart =
  | { readonly kind: 'lines'; readonly items: readonly ImportLine[] }
  | { readonly kind: 'referrals'; readonly items: readonly KeptReferral[] }
  /** The file itself, in pieces. */
  | { readonly kind: 'text'; readonly items: readonly string[] };

/**
 * How many items of each kind a question needs, so that a draft that is not whole is never used; 0: whatever
 * is held of that kind is not asked about.
 */
export type DraftSize = { readonly [K in DraftPart['kind']]: number };

/** What a draft is: its name, chosen by the page, and how much belongs to it. */
export interface DraftAsk {
  readonly draft: string;
  readonly size: DraftSize;
}

/** The worker was stopped and does not hold the draft (any more): send it again, and ask again. */
export interface LostDraft {
  readonly kind: 'lost';
}

/** When the file was written, and whose account it is, as far as it is known. */
export interface ImportObservation {
  readonly at: Instant;
  readonly account: string | null;
  /** Take the file's state also where it is an earlier one than is known. */
  readonly takeOlder: boolean;
}

/** One field that changes. `field` is the record's own name of it. */
export interface PlannedChange {
  readonly field: keyof KeptReferral;
  readonly from: unknown;
  readonly to: unknown;
}

/** A referral that is added or changed; of an added one there are no changes to tell. */
export interface PlannedRow extends Pick<
  Referral,
  'key' | 'kind' | 'id' | 'company' | 'contactName' | 'dealName' | 'email' | 'stage' | 'outcome'
> {
  readonly changes: readonly PlannedChange[];
}

/** What would become of the referrals. */
export interface PlannedCounts {
  readonly added: number;
  readonly changed: number;
  /** Known already, with nothing new. */
  readonly left: number;
  /** Records that turned out to be another record of here. */
  readonly merged: number;
}

/** What would become of one section of an export beside the referrals. */
export interface PlannedSection {
  readonly name: string;
  readonly added: number;
  readonly changed: number;
  /**
   * `unknown`: this version keeps no such section. `full`: the browser's synced storage has no room for it.
   * `unread`: what is stored here cannot be read, so it is not overwritten.
   */
  readonly state: 'kept' | 'unknown' | 'full' | 'unread';
}

export type ImportPlanned =
  | LostDraft
  | {
      readonly kind: 'planned';
      readonly counts: PlannedCounts;
      /** The first rows of each group; `plan.rows` gives more. */
      readonly added: readonly PlannedRow[];
      readonly changed: readonly PlannedRow[];
      /** Referrals that the file shows at an earlier state than is known: that state is not taken unasked. */
      readonly backward: { readonly total: number; readonly rows: readonly PlannedRow[] };
      /** Of an export only. */
      readonly sections: readonly PlannedSection[];
    };

export type ImportApplied =
  | LostDraft
  | {
      readonly kind: 'applied';
      readonly counts: PlannedCounts;
      readonly sections: readonly PlannedSection[];
    };

/** An export of this extension beside its referrals, which travel in a draft. */
export interface ImportedSections {
  readonly exportedAt: Instant;
  readonly app: string;
  readonly sections: Readonly<Record<string, readonly object[] | Readonly<Record<string, unknown>>>>;
}

/** A part of everything. Parts of different `state` do not belong together: begin again. */
export interface ExportPart {
  /** Changes with every change of what is kept. */
  readonly state: string;
  readonly total: number;
  readonly referrals: readonly KeptReferral[];
  readonly sections: ImportedSections['sections'];
  /** Names of sections that cannot be read here, and are not in the export. */
  readonly leftOut: readonly string[];
}

/** An answer that waits for an upload, and its referral. */
export interface ListedAnswer {
  readonly answer: PendingAnswer;
  readonly referral: KeptReferral;
}

/** Verbs about files. The page reads and writes files; the worker decides what they do, and writes it. */
export interface FileVerbs {
  /** `at`: how many items of this kind were sent before. `held: false`: some of them are missing, begin again. */
  'draft.put': {
    request: { readonly draft: string; readonly at: number; readonly part: DraftPart };
    response: { readonly held: boolean };
  };
  'draft.drop': { request: { readonly draft: string }; response: Record<never, never> };

  /** What importing the draft's lines would do now. Nothing is written. */
  'import.plan': { request: DraftAsk & { readonly sight: ImportObservation }; response: ImportPlanned };
  /**
   * Imports the draft's lines against what is kept now: all of them in one transaction, or none. May be repeated.
   * With `keep` the file itself (the draft's text) is kept too.
   */
  'import.apply': {
    request: DraftAsk & { readonly sight: ImportObservation; readonly keep: KeptFile | null };
    response: ImportApplied;
  };
  /** The same for an export of this extension, which is merged with what is here. */
  'restore.plan': { request: DraftAsk & ImportedSections; response: ImportPlanned };
  'restore.apply': { request: DraftAsk & ImportedSections; response: ImportApplied };
  /** More rows of the draft's last plan. */
  'plan.rows': {
    request: {
      readonly draft: string;
      readonly group: 'added' | 'changed';
      readonly from: number;
      readonly most: number;
    };
    response: LostDraft | { readonly kind: 'rows'; readonly rows: readonly PlannedRow[] };
  };

  /** Everything that is kept, from the referral at place `from`, `most` referrals at a time. */
  'export.get': { request: { readonly from: number; readonly most: number }; response: ExportPart };

  /** Files that an upload can be made of, the last first. */
  'originals.list': { request: Record<never, never>; response: { readonly files: readonly KeptFile[] } };
  /** `most` characters of a kept file's text from `from`; null: it is not kept (any more). */
  'originals.text': {
    request: { readonly id: string; readonly from: number; readonly most: number };
    response: { readonly text: string; readonly total: number } | null;
  };
  'originals.drop': { request: { readonly id: string }; response: { readonly files: readonly KeptFile[] } };

  /**
   * Holds answers for an upload (`put`), lets go of others (`remove`, by the record's key), and gives all that are
   * held, the first prepared first. Without either it only gives them. Nothing of it changes a referral.
   */
  'upload.answers': {
    request: {
      readonly put: readonly (PreparedAnswer & { readonly key: string })[];
      readonly remove: readonly string[];
    };
    response: { readonly answers: readonly ListedAnswer[] };
  };
}
