// `npm run build:team`: one module for Node, which needs nothing else.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { createReplica as CreateReplica } from '../../src/team/replica.ts';
import { TableForTests } from '../../src/team/table-for-tests.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'team-module-'));
const lead = { kind: 'lead', id: '0f8fad5b-d9cb-469f-a165-70867728950e' };
let createReplica: typeof CreateReplica;

beforeAll(async () => {
  await build({
    root,
    configFile: join(root, 'src/team/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder },
  });
  const module = (await import(pathToFileURL(join(folder, 'team.js')).href)) as {
    readonly createReplica: typeof CreateReplica;
  };
  ({ createReplica } = module);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the module for Node', () => {
  test('stands alone and knows no browser and no clock', () => {
    const code = readFileSync(join(folder, 'team.js'), 'utf8');
    expect(code).not.toMatch(
      /\bfrom\s*["']|\bimport\s*\(|\bchrome\.|\bfetch\s*\(|Date\.now|new Date\(\)|Math\.random/,
    );
  });

  test('two replicas agree through a table', async () => {
    const table = new TableForTests();
    const [eva, jan] = ['eva', 'jan'].map((replica) =>
      createReplica({ replica, name: replica, table: table.client(), now: () => table.now }),
    );
    await eva!.edit(lead, { note: 'x', tags: { hot: true } });
    expect(await eva!.claim(lead)).toMatchObject({ kind: 'mine' });
    await eva!.sync();
    await jan!.sync();
    expect(jan!.state(lead)).toEqual(eva!.state(lead));
    expect(await jan!.claim(lead)).toMatchObject({ kind: 'theirs', name: 'eva' });
    expect(await jan!.takeOver(lead)).toMatchObject({ kind: 'mine' });
    expect(await jan!.giveBack(lead)).toMatchObject({ kind: 'free' });
    expect(jan!.dirty()).toEqual([]);
  });
});
