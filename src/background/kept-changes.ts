const followers: (() => void)[] = [];

/** Calls back after each written change. */
export function onKept(follow: () => void): void {
  followers.push(follow);
}

/** Tells whoever follows that something was written. */
export function tellKept(): void {
  for (const follow of followers) follow();
}
