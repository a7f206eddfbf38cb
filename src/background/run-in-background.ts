/** Runs work without awaiting it; logs a failure. */
export function runInBackground(failure: string, work: () => Promise<void>): void {
  // Begun in a promise, so that a script that cannot be loaded is a failure like any other.
  Promise.resolve()
    .then(work)
    .catch((error: unknown) => console.error(`[triage] ${failure}`, error));
}
