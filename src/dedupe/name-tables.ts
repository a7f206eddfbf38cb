import { learnReadings } from './han-readings';
import { learnNicknames } from './nicknames';
import { learnPinyin } from './pinyin';

/**
 * Teaches the engine what name-tables.txt knows: short forms of given names, readings of names in Chinese characters. A
 * list of our own, by common knowledge. It is data and not code: the worker, whose code must stay small, reads it from
 * the package when it first needs it; the module for Node carries it along. Teach before the first record is read: what
 * was read without the tables is not read again. Without them everything works, with fewer hints.
 */
export function learnNameTables(text: string): void {
  const sections = new Map<string, string>();
  for (const section of text.split(/^\[/m)) {
    const end = section.indexOf(']');
    if (end > 0) sections.set(section.slice(0, end), section.slice(end + 1).trim());
  }
  learnNicknames((sections.get('nicknames') ?? '').split('\n'));
  learnReadings('surnames', sections.get('japanese surnames') ?? '');
  learnReadings('given', sections.get('japanese given names') ?? '');
  learnReadings('company', sections.get('japanese company words') ?? '');
  learnPinyin(sections.get('mandarin') ?? '');
}
