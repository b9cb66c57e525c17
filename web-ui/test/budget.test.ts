// @vitest-environment node
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const BUDGET = 150_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-ui-'));
  vi.stubEnv('NODE_ENV', 'production');
  await build({ logLevel: 'error', build: { outDir: folder } });
  vi.unstubAllEnvs();
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

test('the first load from sign-in to accounts stays within its budget', () => {
  const files = filesOf(['index.html', 'sign-in', 'w.$workspace', 'w.$workspace.accounts']);

  const sizes = files.map((file) => [file, gzipSync(readFileSync(join(folder, file))).length] as const);

  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(total, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(BUDGET);
});

/** The scripts that the entry and these routes need before they can be seen. */
function filesOf(routes: string[]): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const wanted = new Set<string>();
  const add = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || wanted.has(chunk.file)) return;
    wanted.add(chunk.file);
    for (const each of chunk.imports ?? []) add(each);
  };
  for (const route of routes) {
    const keys = Object.keys(manifest).filter(
      (key) => key === route || key.startsWith(`src/routes/${route}.tsx`),
    );
    expect(keys, route).not.toHaveLength(0);
    for (const key of keys) add(key);
  }
  return [...wanted];
}
