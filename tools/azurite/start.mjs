// Starts the part of Azurite that plays Azure Blob Storage, on 127.0.0.1 and a free port, with everything in memory.
// Prints one line of JSON when it answers: {"blob": "http://127.0.0.1:…"}. With --cert=FILE --pwd=PASSWORD (PKCS #12)
// it speaks HTTPS and takes tokens of any sign-in as well as the account's key.
// Ends on SIGINT, SIGTERM, or when whoever started it lets go of its standard input (if that is a pipe).
import { fstatSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: { cert: { type: 'string' }, pwd: { type: 'string', default: '' } },
});

const secure = options.cert ? ['--oauth', 'basic', '--cert', options.cert, '--pwd', options.pwd] : [];
process.argv = [
  ...process.argv.slice(0, 2),
  ...['--blobHost', '127.0.0.1', '--blobPort', '0', '--inMemoryPersistence', '--silent'],
  // Its list of versions ends before the one that the newest client asks for.
  ...['--skipApiVersionCheck', '--disableTelemetry'],
  ...secure,
];

const say = console.log;
console.log = (line) => {
  const address = /successfully .*(https?:\/\/127\.0\.0\.1:\d+)/.exec(String(line));
  if (address) say(JSON.stringify({ blob: address[1] }));
};

process.on('SIGINT', () => process.exit(0)).on('SIGTERM', () => process.exit(0));
const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) {
  const end = () => process.exit(0);
  process.stdin.on('end', end).on('error', end).resume();
}
createRequire(import.meta.url)('azurite/dist/src/blob/main.js');
