/**
 * A link to a table, with the signature that opens it. What can be seen of it (printed, cloned, sent, made JSON of) is
 * the host and the table; the signature is reached through {@link requestAddress} and {@link secretOf} alone.
 */
export class TableLink {
  readonly #base: string;
  readonly #query: string;

  /**
   * @param base the address of the account's tables, e.g. `https://contosoleads.table.core.windows.net`.
   * @param table the table's name.
   * @param query the shared access signature: a query without `?`.
   */
  constructor(
    base: string,
    readonly table: string,
    query: string,
  ) {
    this.#base = base;
    this.#query = query;
  }

  get host(): string {
    return new URL(this.#base).host;
  }

  static address(link: TableLink, resource: string, options: readonly (readonly [string, string])[]): string {
    const more = options.map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
    return `${link.#base}/${link.table}${resource}?${link.#query}${more.join('')}`;
  }

  static secret(link: TableLink): string {
    return link.#query;
  }
}

/**
 * The address of a request, with the signature: for `fetch` alone.
 * @param resource what follows the table's name, e.g. `()`.
 * @param options further parameters of the query, not yet encoded.
 */
export function requestAddress(
  link: TableLink,
  resource: string,
  options: readonly (readonly [name: string, value: string])[] = [],
): string {
  return TableLink.address(link, resource, options);
}

/** The signature, for the store of links alone. */
export function secretOf(link: TableLink): string {
  return TableLink.secret(link);
}
