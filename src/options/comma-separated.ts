/** Commas of any script part what a person lists: an input method for Japanese or Chinese types "、" or "，". */
const COMMA = /[,;،、，]/u;

/** The parts of a list as typed, trimmed; empty ones are left out. */
export function commaSeparated(typed: string): readonly string[] {
  return typed
    .split(COMMA)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
