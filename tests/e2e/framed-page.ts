import type { BrowserContext } from '@playwright/test';
import { expect } from './extension.ts';

/** A page in the browser's own frame, for which a test has no `Page`: the real popup, the real side panel. */
export interface FramedPage {
  /**
   * Runs an expression in it, as its console would.
   * @param gesture the browser counts it as a person's press. Keys of the test itself would go to the address bar.
   */
  run(expression: string, gesture?: 'gesture'): Promise<unknown>;
}

interface Reply {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: object };
}

/** The page of the extension at this path, once the browser shows it outside its tabs. */
export async function framedPage(context: BrowserContext, url: string): Promise<FramedPage> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser gave no debugging connection.');
  const inTabs = new Set(context.pages().map((page) => page.url()));
  const find = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find((one) => one.url.startsWith(url) && !inTabs.has(one.url))?.targetId;
  };
  await expect.poll(find, { timeout: 15_000 }).toBeDefined();
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: (await find()) ?? '',
    flatten: false,
  });
  let asked = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    const reply = JSON.parse(message) as Reply;
    if (from === sessionId && reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  const ask = async (method: string, params: object): Promise<Reply> => {
    asked += 1;
    const id = asked;
    const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return reply;
  };
  return {
    async run(expression, gesture) {
      const asked = {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: gesture !== undefined,
      };
      const { result } = await ask('Runtime.evaluate', asked);
      if (result?.exceptionDetails !== undefined) throw new Error(JSON.stringify(result.exceptionDetails));
      return result?.result?.value;
    },
  };
}
