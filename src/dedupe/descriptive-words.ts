const descriptive = new Set<string>();

/**
 * Learns the words by which many firms describe themselves: little evidence when shared, none when one side
 * leaves them out.
 */
export function learnDescriptiveWords(words: string): void {
  descriptive.clear();
  for (const word of words.split(/\s+/)) descriptive.add(word);
}

/** Whether many firms describe themselves by this latinized word, so that leaving it out changes little. */
export const isDescriptive = (word: string): boolean => descriptive.has(word);

const established = new Set<string>();

/** Learns words of business that are words, and no slips of each other: gold and golf, plant and planet. */
export function learnBusinessWords(words: string): void {
  established.clear();
  for (const word of words.split(/\s+/)) established.add(word);
}

/** Whether a latinized word is an ordinary one of business. */
export const isBusinessWord = (word: string): boolean => established.has(word) || descriptive.has(word);
