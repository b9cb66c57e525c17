// Unpacks the browser, its fonts and its libraries from the npm package into the folder given as the only argument.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const packed = 'node_modules/@sparticuz/chromium/bin';
const folder = process.argv[2];
mkdirSync(folder, { recursive: true });

for (const file of readdirSync(packed)) {
  const bytes = brotliDecompressSync(readFileSync(join(packed, file)));
  if (file === 'chromium.br') {
    writeFileSync(join(folder, 'headless-shell'), bytes, { mode: 0o755 });
  } else if (file.endsWith('.tar.br')) {
    const tar = spawnSync('tar', ['-xf', '-', '-C', folder], { input: bytes, stdio: ['pipe', 'inherit', 'inherit'] });
    if (tar.status !== 0) throw new Error(`${file} could not be unpacked`);
  }
}
