/**
 * `npm run package`: builds the shipped extension and packs it as the stores take it, `out/diptych-<version>-<browser>.zip`, and
 * the source it is built from, `out/diptych-<version>-source.zip`, which Mozilla's reviewers ask for. Whoever runs it on the same
 * source gets the same bytes: compare the SHA-256.
 *
 * Then asks npm's registry what is known against the packages that are carried, and against those it is built with. What is known fails the
 * command, whose zips are there all the same; with `-- --release`, that the registry could not be asked does so too.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from './package/audit';
import { sha256 } from './package/reproduce';
import { hasChanges, sourceFiles } from './package/source';
import { filesIn, type PackedFile, zipOf } from './package/zip';
import { buildIfStale } from './start/build';
import { summarise } from './test-report';

const OUT = 'out';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

function write(kind: string, files: readonly PackedFile[]): void {
  const path = join(OUT, `diptych-${version}-${kind}.zip`);
  const zip = zipOf(files);
  writeFileSync(path, zip);
  console.log(`${path}\n  ${zip.length.toLocaleString('en')} bytes, SHA-256 ${sha256(zip)}`);
}

try {
  mkdirSync(OUT, { recursive: true });
  for (const browser of ['chrome', 'firefox']) {
    // What is given to others is built anew.
    rmSync(join('dist', browser), { recursive: true, force: true });
    write(browser, filesIn(await buildIfStale(browser)));
  }
  const source = sourceFiles();
  if (source) write('source', source);
  else console.log('This is no clone of git, so the source was not packed.');
  if (hasChanges()) console.log('There are changes that are not committed: nobody else gets these bytes.');
  const audited = await audit({ mustKnow: process.argv.includes('--release') });
  console.log(`\nAudit:\n${summarise(audited)}`);
  if (audited.failed.length > 0) throw new Error('This is not to be released.');
} catch (thrown) {
  console.error((thrown as Error).message);
  process.exitCode = 1;
}
