// Starts a real Bluesky server (PDS) and the directory of identities it needs (PLC, in memory), both on 127.0.0.1 only.
// Prints one line of JSON with their addresses when both answer: {"pds": "http://localhost:…", "plc": "http://127.0.0.1:…"}.
// Ends on SIGINT, SIGTERM, or when whoever started it lets go of its standard input (if that is a pipe).
import { randomBytes } from 'node:crypto';
import { fstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { envToCfg, envToSecrets, PDS } from '@atproto/pds';
import plc from '@did-plc/server';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string' }, // kept afterwards; without it a temporary folder, removed at the end
    'rate-limits': { type: 'boolean', default: false },
  },
});

// Both servers would listen on every interface.
const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number'
    ? listen.call(this, port, '127.0.0.1', ...rest.filter((it) => typeof it === 'function'))
    : listen.call(this, port, ...rest);
};

// The PDS writes its own address into identities, so its port has to be known before it listens.
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const data = options.data ?? mkdtempSync(join(tmpdir(), 'bluesky-'));
mkdirSync(join(data, 'blobs'), { recursive: true });

const directory = plc.PlcServer.create({ db: plc.Database.mock(), port: 0 });
const directoryAddress = (await directory.start()).address();
const plcUrl = `http://127.0.0.1:${directoryAddress.port}`;

const settings = {
  devMode: true,
  hostname: 'localhost',
  port: Number(options.port) || (await freePort()),
  dataDirectory: data,
  blobstoreDiskLocation: join(data, 'blobs'),
  didPlcUrl: plcUrl,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  disableSsrfProtection: true,
  rateLimitsEnabled: options['rate-limits'],
  // Nobody listens there: what only the whole network can answer fails at once instead of leaving this machine.
  bskyAppViewUrl: 'http://127.0.0.1:9',
  bskyAppViewDid: 'did:web:nobody.test',
  jwtSecret: randomBytes(16).toString('hex'),
  adminPassword: randomBytes(16).toString('hex'),
  plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
};
const pds = await PDS.create(envToCfg(settings), envToSecrets(settings));
await pds.start();
console.log(JSON.stringify({ pds: `http://localhost:${settings.port}`, plc: plcUrl }));

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), 5_000).unref();
  await Promise.allSettled([pds.destroy(), directory.destroy()]);
  process.exit(0);
}
// Also where the servers took too long to end.
if (!options.data) process.on('exit', () => rmSync(data, { recursive: true, force: true }));
process.on('SIGINT', end).on('SIGTERM', end);
const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) process.stdin.on('end', end).on('error', end).resume();
