import type { PageRecording } from '../domain/page-recording';

/** An open page of Partner Center, by its tab. */
export interface RecordablePage {
  readonly tab: number;
  readonly title: string;
  /** The path of its address. */
  readonly path: string;
}

export interface RecordingVerbs {
  /** The open pages of Partner Center: the one in sight first. */
  'recording.pages': {
    request: Record<never, never>;
    response: { readonly pages: readonly RecordablePage[] };
  };
  /** Writes down the structure of the page in a tab; nothing of it is stored. */
  'recording.make': { request: { readonly tab: number }; response: PageRecording };
}

/** The message to the script that records, in the page. */
export interface RecordMessage {
  readonly verb: 'recording.make';
}
export type RecordReply =
  { readonly ok: true; readonly value: PageRecording } | { readonly ok: false; readonly reason: string };

/**
 * Asks the script that records, which was put into the tab before.
 * @throws Error where it failed, or where the page was left meanwhile.
 */
export async function askRecording(tab: number): Promise<PageRecording> {
  const message: RecordMessage = { verb: 'recording.make' };
  const reply: RecordReply | undefined = await chrome.tabs.sendMessage(tab, message, { frameId: 0 });
  if (reply === undefined) throw new Error('recording.make: nobody answered');
  if (!reply.ok) throw new Error(`recording.make: ${reply.reason}`);
  return reply.value;
}
