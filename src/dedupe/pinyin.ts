const readings = new Map<string, string>();

/**
 * Learns Mandarin readings (without tones): a reading and the characters that are read so, in turn, separated by white
 * space. The table holds the commonest surnames and given-name characters.
 */
export function learnPinyin(text: string): void {
  readings.clear();
  const parts = text.split(/\s+/).filter((part) => part !== '');
  for (let i = 0; i + 1 < parts.length; i += 2) {
    for (const char of parts[i + 1] ?? '') if (!readings.has(char)) readings.set(char, parts[i] ?? '');
  }
}

/** The reading of a short run of Chinese characters, or null where one of them is not in the table. */
export function pinyin(text: string): string | null {
  let out = '';
  for (const char of text) {
    const reading = readings.get(char);
    if (reading === undefined) return null;
    out += reading;
  }
  return out === '' ? null : out;
}
