import { learnAbbreviations, learnForms } from './company-name';
import { learnBusinessWords, learnDescriptiveWords } from './descriptive-words';
import { learnReadings } from './han-readings';
import { learnRoles } from './mail-address';
import { learnNicknames } from './nicknames';
import { learnDepartments } from './person-name';
import { learnCities } from './place';
import { learnPinyin } from './pinyin';

/**
 * Teaches the engine what name-tables.txt knows: short forms of given names, readings of names in Chinese
 * characters, cities in several languages, words of companies, departments and role mailboxes.
 * A list of our own, by common knowledge. It is data and not code: the worker, whose code must stay small,
 * reads it from the package when it first needs it; the module for Node carries it along. Teach before the
 * first record is read: what was read without the tables is not read again. Without them everything works,
 * with fewer hints.
 */
export function learnNameTables(text: string): void {
  const sections = new Map<string, string>();
  for (const section of text.split(/^\[/m)) {
    const end = section.indexOf(']');
    if (end > 0) sections.set(section.slice(0, end), section.slice(end + 1).trim());
  }
  const words = (section: string): string => sections.get(section) ?? '';
  learnCities(words('cities').split('\n'));
  learnAbbreviations(words('company abbreviations').split('\n'));
  learnForms(words('legal forms of one country').split('\n'));
  learnBusinessWords(words('business words'));
  learnDescriptiveWords(words('descriptive words'));
  learnDepartments(words('departments'));
  learnRoles(words('role mailboxes'));
  learnNicknames(words('nicknames').split('\n'));
  learnReadings('surnames', words('japanese surnames'));
  learnReadings('given', words('japanese given names'));
  learnReadings('company', words('japanese company words'));
  learnPinyin(words('mandarin'));
}
