const guid = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi;

/** The one GUID in a text or address, lower case; null where there is none or several different ones. */
export function findGuid(text: string): string | null {
  const [first, ...others] = new Set([...text.matchAll(guid)].map(([found]) => found.toLowerCase()));
  return first !== undefined && others.length === 0 ? first : null;
}
