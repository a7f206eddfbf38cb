/** The handler of a verb that gives no more than that it was done. */
export function withEmptyResponse<A>(
  work: (ask: A) => Promise<unknown>,
): (ask: A) => Promise<Record<never, never>> {
  return async (ask) => {
    await work(ask);
    return {};
  };
}
