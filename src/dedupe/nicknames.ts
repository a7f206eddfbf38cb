import { soundOf } from './words';

/** Given names that one person goes by, by sound: numbers of the groups that a name belongs to. */
const groupsOf = new Map<string, number[]>();

/** Learns groups of names, one group a line: full names, short forms, the same name in other languages. */
export function learnNicknames(lines: readonly string[]): void {
  groupsOf.clear();
  for (const [group, line] of lines.entries()) {
    for (const name of new Set(line.split(' ').map(soundOf)))
      groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
  }
}

/** Numbers of the groups that a given name belongs to, by its sound; empty for a name without known other forms. */
export function nameGroups(sound: string): readonly number[] {
  return groupsOf.get(sound) ?? [];
}

/** Whether two given names, by their sounds, are forms of one name. */
export function sameNameGroup(a: string, b: string): boolean {
  const other = groupsOf.get(b);
  return other !== undefined && (groupsOf.get(a)?.some((group) => other.includes(group)) ?? false);
}
