/** What the longest heading of a tool is; a whole file can be one cell. */
const LONGEST = 200;

/** The zone of a column's times, behind its name: `Create Date (GMT+1)`. */
const ZONE_REMARK = /\s*[([（](?:UTC|GMT|[A-Z]{2,5})?\s?(?:[+−-]\d{1,2}(?::?\d{2})?)?[)\]）]\s*$/u;
/** What is sorted or grouped by it: `Lead Source  ↑`. */
const ARROW = /\s*[↑↓▲▼]\s*$/u;
/** Which of several it is: `Email - Work`. */
const WHICH = /\s*[-–:]\s*(?:work|office|business|primary|main)$/iu;
/** A number's own word: `Phone no.`. */
const NUMBER = /\s+(?:no|nr|num)\.?$/iu;
/** What a tool or a person adds in brackets: `Country (billing)`. */
const REMARK = /\s*[([（][^()[\]（）]{1,40}[)\]）]$/u;
/** A record's own name at the end of a path: `Country/Country Name`, `Source/Name`. */
const NAMED = /^([^/]+)\/(?:\1\s*)?(?:display\s?)?name$/iu;

/** Objects whose properties tools write in front: `Person - Name`, `userDetails/firstName`, `Address 1: City`. */
const OWNERS: readonly (readonly [owner: RegExp, not: RegExp | null])[] = [
  [/^(?:user|customer)(?:details|info)[\s_.:/-]+/iu, null],
  [/^(?:leads?|contacts?)[_.:]\s*/iu, null],
  // A lead's own title and name say what it is about.
  [/^(?:leads?|contacts?)\s+-\s+/iu, /^(?:title|name)$/iu],
  [/^(?:person|people)\s*[_.:/–-]\s*/iu, /^(?:id|title)$/iu],
  [/^(?:organi[sz]ation|company|account)\s*[_.:/–-]\s*/iu, /^(?:id|title|name|owner|phone|email)\b/iu],
  [
    /^(?:address|adresse|dirección|adresa|endereço|indirizzo|住所)\s?1\s*[_.:：]\s*/iu,
    /^(?:id|name|phone)\b/iu,
  ],
];
/** `Country of Address` is the country. */
const OF_ADDRESS = /\s+of\s+address$/iu;

/**
 * The names that a tool's heading may be known by, the likeliest first: as it stands, without remarks, and without
 * the object whose property it is.
 */
export function headingNames(header: string): readonly string[] {
  if (header.length > LONGEST) return [header];
  const bare = header.replace(ARROW, '').replace(ZONE_REMARK, '').trim();
  const names = [header, bare, withoutPath(bare)];
  for (const [owner, not] of OWNERS) {
    const own = bare.replace(owner, '');
    if (own === bare || own === '' || not?.test(own) === true) continue;
    names.push(own, withoutPath(own));
  }
  return [...new Set(names)].filter((name) => name !== '');
}

function withoutPath(name: string): string {
  return name.replace(NAMED, '$1').replace(WHICH, '').replace(NUMBER, '').replace(OF_ADDRESS, '');
}

/** The heading without the remark in brackets at its end; null: it has none. */
export function withoutRemark(header: string): string | null {
  if (header.length > LONGEST) return null;
  const bare = header.trim().replace(REMARK, '');
  return bare === '' || bare === header.trim() ? null : bare;
}

/** Whether a report groups by this column: then its value stands in a group's first row alone. */
export function isGroupHeading(header: string): boolean {
  return header.length <= LONGEST && ARROW.test(header);
}
