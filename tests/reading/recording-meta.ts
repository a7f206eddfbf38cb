import { RECORDING_META, type RecordingMeta } from '../../src/domain/page-recording';

/** What a saved recording says of its circumstances; null: the file is no recording. */
export function metaOfRecording(html: string): RecordingMeta | null {
  const escaped = new RegExp(`<meta name="${RECORDING_META}" content="([^"]*)">`).exec(html)?.[1];
  if (escaped === undefined) return null;
  const json = escaped
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  return JSON.parse(json) as RecordingMeta;
}
