/** Does what nobody waits for; a failure is told. */
export function told(failure: string, work: () => Promise<void>): void {
  // Begun in a promise, so that a script that cannot be taken in is a failure like any other.
  Promise.resolve()
    .then(work)
    .catch((error: unknown) => console.error(`[triage] ${failure}`, error));
}
