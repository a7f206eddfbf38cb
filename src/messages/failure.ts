/** Why something that was asked for was not done. */
export interface Failure {
  /** In the program's own words, for a report. */
  readonly reason: string;
  /** The name of the error, as `VersionError`; null where no response came: then it may have been done. */
  readonly name: string | null;
}

/**
 * The worker, or the script on the page, answered that it failed. Errors lose their class on the wire, so the
 * name travels.
 */
export class Refusal extends Error implements Failure {
  readonly reason: string;

  constructor(verb: string, { reason, name }: Failure) {
    super(`${verb}: ${reason}`);
    this.reason = reason;
    this.name = name ?? 'Error';
  }
}

/** What a thrown error says, in a form that can travel. */
export function failureOf(error: unknown): Failure & { readonly name: string } {
  return error instanceof Error || error instanceof DOMException
    ? { reason: error.message === '' ? error.name : error.message, name: error.name }
    : { reason: String(error), name: 'Error' };
}

/** Why a question to the worker failed. */
export function failureToAsk(error: unknown): Failure {
  const { reason, name } = failureOf(error);
  return { reason, name: error instanceof Refusal ? name : null };
}
