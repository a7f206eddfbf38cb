import { nextTurn } from './time-slices';

/** So often it is asked whether somebody waits still, in milliseconds. */
const LOOK_MS = 20;
/** Work in the background stands still for a second at a time: what never ends must not end it. */
const LOOKS = 50;

/** Work that somebody waits for. Work in the background gives way to it. */
export class Foreground {
  #count = 0;

  /** Does what somebody waits for. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#count -= 1;
    }
  }

  /** Resolves once nobody waits, or after a second, and after every event that is there already. */
  async giveWay(): Promise<void> {
    for (let looks = 0; this.#count > 0 && looks < LOOKS; looks += 1)
      await new Promise((resolve) => {
        setTimeout(resolve, LOOK_MS);
      });
    await nextTurn('background');
  }
}
