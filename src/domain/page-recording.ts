/** A page's structure without its customers, to be saved and given to whoever looks after the extension. */
export interface PageRecording {
  /** An HTML document: elements, roles, sizes and places as they stood; texts by others. */
  readonly html: string;
  /** The number of elements in it. */
  readonly elements: number;
  /** The texts of Partner Center that stayed as they were, sorted. */
  readonly kept: readonly string[];
  /** The page had more elements than a recording holds; the rest is left out. */
  readonly cut: boolean;
}

/** What a recording says of the circumstances, in a `meta` element of this name, as JSON. */
export const RECORDING_META = 'partner-center-triage-recording';

/** What a page does not say of itself, and what reading it again needs. */
export interface RecordingMeta {
  /** The page's address with other IDs. */
  readonly address: string;
  /** The browser's languages, BCP 47. */
  readonly languages: readonly string[];
  /** The time of the recording, ISO 8601. */
  readonly now: string;
  /** The viewer's time zone, IANA. */
  readonly timeZone: string;
}
