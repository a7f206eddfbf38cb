/** A page that is not shown gets no frame: then nobody waits for one. */
const noFrameMs = 100;

/** Resolves when the page has painted and taken what keys were waiting. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, noFrameMs);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(late);
        resolve();
      }),
    );
  });
