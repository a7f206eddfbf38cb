import type { Page } from '@playwright/test';
import { serveSample } from '../sample/serve.ts';
import type { FormProbe } from '../sample/site/forms/form-state.ts';
import { expect, test, type Extension } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

const formPage = 'https://partner.microsoft.com/sample-assets/forms.html?kind=accept&language=en&kit=';
const probe = (page: Page): Promise<FormProbe | undefined> => page.evaluate(() => window.__form);

interface TreeNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly TreeNode[];
  readonly shadowRoots?: readonly TreeNode[];
}
const namedIn = (node: TreeNode, name: string): readonly TreeNode[] => [
  ...(node.nodeName === name ? [node] : []),
  ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap((inner) => namedIn(inner, name)),
];
const textOf = (node: TreeNode): string =>
  namedIn(node, '#text')
    .map(({ nodeValue }) => nodeValue)
    .join(' | ');

/** What the strip says, and where its buttons are: its shadow root is closed to everything but the debugger. */
async function stripIn(page: Page): Promise<{
  readonly text: string;
  readonly press: (button: string) => Promise<void>;
} | null> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    readonly root: TreeNode;
  };
  const html = (root.children ?? []).find(({ nodeName }) => nodeName === 'HTML');
  const host = (html?.children ?? []).find(({ nodeName }) => nodeName === 'DIV');
  if (host === undefined) {
    await session.detach();
    return null;
  }
  return {
    text: textOf(host),
    press: async (label) => {
      const button = namedIn(host, 'BUTTON').find((one) => textOf(one) === label);
      if (button === undefined) throw new Error(`the strip has no ${label}`);
      const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
      const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    },
  };
}

const bodyOf = (page: Page): Promise<string> => page.evaluate(() => document.body.outerHTML);

/** A popup that has begun to accept the one lead there is, and the page with its button. */
async function begun(
  extension: Extension,
  kit: string,
): Promise<{ readonly form: Page; readonly popup: Page; readonly before: string }> {
  await serveSample(extension.context);
  const record = sampleRecords(400, Date.now()).find(
    (one) => one.actionable && one.list === 'marketplace' && one.company !== null && !one.test,
  )!;
  const form = await extension.context.newPage();
  await form.goto(formPage + kit);
  const desk = await extension.open('manifest.json');
  const expiresAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
  await fillStore(desk, [{ ...record, value: 12_500, currency: 'EUR', expiresAt }]);
  await extension.killWorker();
  await desk.close();
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'Accept' }).click();
  const before = await bodyOf(form);
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  await form.bringToFront();
  await expect
    .poll(async () => (await stripIn(form))?.text, { timeout: 20_000 })
    .toBe('Press “Accept”: the form fills itself. | Dismiss');
  return { form, popup, before };
}

test('a strip by the button, and by the form with Undo; no element of the page becomes another', async ({
  extension,
}) => {
  const { form, before } = await begun(extension, 'fluent9');
  expect(await bodyOf(form)).toBe(before);
  await form.getByRole('button', { name: 'Accept' }).click();
  await expect.poll(async () => (await probe(form))?.state.value, { timeout: 20_000 }).toBe('12500');
  await expect
    .poll(async () => (await stripIn(form))?.text, { timeout: 20_000 })
    .toMatch(
      /^(?:\d filled, \d yours|All filled in\. Check it, then press the button yourself\.) \| Undo \| Dismiss$/u,
    );
  await (await stripIn(form))?.press('Undo');
  // The last field goes first. The dialog heard nothing of the press beside it: it is still there to be taken back.
  await expect
    .poll(() => probe(form), { timeout: 20_000 })
    .toMatchObject({ submits: 0, state: { value: '', dealName: '', notes: '' } });
});

test('one press puts the strip away for this answer @full', async ({ extension }) => {
  const { form, popup, before } = await begun(extension, 'fluent9');
  await (await stripIn(form))?.press('Dismiss');
  expect(await stripIn(form)).toBeNull();
  expect(await bodyOf(form)).toBe(before);
  await form.getByRole('button', { name: 'Accept' }).click();
  await expect.poll(async () => (await probe(form))?.state.value, { timeout: 20_000 }).toBe('12500');
  await expect(popup.locator('#app').getByText('Check it in Partner Center')).toBeVisible({
    timeout: 20_000,
  });
  expect(await stripIn(form)).toBeNull();
});

test('where the page makes all but its dialog inert, nothing is shown that cannot be pressed @full', async ({
  extension,
}) => {
  const { form, popup } = await begun(extension, 'native');
  await form.getByRole('button', { name: 'Accept' }).click();
  await expect.poll(async () => (await probe(form))?.state.value, { timeout: 20_000 }).toBe('12500');
  await expect(popup.locator('#app').getByText('Check it in Partner Center')).toBeVisible({
    timeout: 20_000,
  });
  await expect.poll(() => stripIn(form)).toBeNull();
});
