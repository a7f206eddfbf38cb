// Forms that nobody but the page can see into or understand, and the page to sign in: said, with everything to copy.
import { expect, manifest, test } from './extension.ts';
import { withOneLead } from './one-lead.ts';

const panelPath = manifest.side_panel?.default_path ?? '';
const wide = 'position: fixed; inset: 10%; width: 80%; height: 80%; background: white';
const field = '<label>Deal name <input></label><label>Notes <textarea></textarea></label>';
/** What the page's button does. */
const presses = {
  'a closed shadow root': `const host = document.body.appendChild(document.createElement('div')); host.style.cssText = '${wide}';
    host.attachShadow({ mode: 'closed' }).innerHTML = '${field}';`,
  'a frame': `const frame = document.body.appendChild(document.createElement('iframe')); frame.style.cssText = '${wide}'; frame.srcdoc = '${field}';`,
  'a dialog without labels': `const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.innerHTML = '<p>Vul in</p><input><textarea></textarea>'; dialog.showModal();`,
  'a page to sign in': "location.href = 'https://login.microsoftonline.com/common/';",
} as const;
const steps = {
  'a closed shadow root': 'cannot-see',
  'a frame': 'cannot-see',
  'a dialog without labels': 'cannot-see',
  'a page to sign in': 'other-site',
} as const;

for (const what of Object.keys(presses) as readonly (keyof typeof presses)[]) {
  test(`${what} in place of the form is said, and everything is offered for copying @full`, async ({
    extension,
  }) => {
    const { popup: panel, form } = await withOneLead(
      extension,
      { kit: 'native', language: 'en' },
      {},
      panelPath,
    );
    const body = `<!doctype html><html lang="en-US"><title>Partner Center</title><body><h1>Contoso</h1>
      <button type="button">Accept</button><script>document.querySelector('button').onclick = () => { ${presses[what]} };</script></body></html>`;
    await extension.context.route(/^https:\/\/(partner\.microsoft\.com\/dashboard|login\.)/u, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await form.goto('https://partner.microsoft.com/dashboard/referrals/v2/leads/one');
    await panel.getByRole('button', { name: 'Accept' }).click();
    await panel.getByRole('button', { name: 'Fill in Partner Center' }).click();
    await expect(panel.locator('[data-step="press-button"]')).toBeVisible({ timeout: 20_000 });
    await form.bringToFront();
    await form.getByRole('button', { name: 'Accept' }).click();
    const pressed = performance.now();
    await expect(panel.locator(`[data-step="${steps[what]}"]`)).toBeVisible({ timeout: 20_000 });
    test.info().annotations.push({
      type: 'said after',
      description: `${Math.round(performance.now() - pressed)} ms`,
    });
    for (const name of ['Deal name', 'Estimated value', 'Currency', 'Notes'])
      await expect(panel.getByRole('button', { name: `Copy: ${name}` })).toBeVisible();
  });
}
