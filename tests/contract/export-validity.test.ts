import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { digestHtml } from '../../src/export/digest-html';
import { epub } from '../../src/export/epub';
import { html } from '../../src/export/html';
import { installPackages } from '../../tools/apt';
import { findExecutable } from '../../tools/executables';
import { run } from '../../tools/processes';
import { arabic, hostile, italian, japanese } from '../unit/export/sample-articles';
import { arabicDigest, digestOf, hostileDigest, italianDigest } from '../unit/export/sample-digests';
import { exportedOf } from '../unit/export/samples';
import { english } from '../unit/ui/english';

const isRequired = process.env.CI === 'true';
const EPUBCHECK = '/usr/share/java/epubcheck.jar';
const VNU: string = createRequire(import.meta.url)('vnu-jar');
/** A Java machine takes its time to start where others work. */
const LIMIT_SECONDS = 120;

const articles = { italian, arabic, japanese, hostile, empty: exportedOf([]) };
const digests = { italian: italianDigest, arabic: arabicDigest, hostile: hostileDigest, empty: digestOf() };

const missing = async (): Promise<string | undefined> => {
  const isThere = () => findExecutable(['java']) !== undefined && existsSync(EPUBCHECK);
  if (isThere()) return undefined;
  if (isRequired) await installPackages(['default-jre-headless', 'epubcheck']);
  return isThere() ? undefined : 'java or epubcheck is missing (Debian: default-jre-headless, epubcheck)';
};
const reason = await missing();

describe.skipIf(reason && !isRequired)(
  `exports, checked by others${reason ? ` (not here: ${reason})` : ''}`,
  { timeout: 2 * LIMIT_SECONDS * 1000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'diptych-exports-'));
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const check = (jar: string, ...args: string[]) =>
      run('java', ['-jar', jar, ...args], { limitSeconds: LIMIT_SECONDS, output: 'keep' });

    it('can be checked', () => {
      expect(reason).toBeUndefined();
    });

    it('web pages have no error and no warning in the Nu checker', async () => {
      const pages = [
        ...Object.entries(articles).map(([name, exported]) => [name, html.write(exported, english)] as const),
        ...Object.entries(digests).map(
          ([name, digest]) => [`digest-${name}`, digestHtml(digest, english)] as const,
        ),
      ];
      const paths = await Promise.all(
        pages.map(async ([name, page]) => {
          const path = join(folder, `${name}.html`);
          await writeFile(path, page);
          return path;
        }),
      );
      const { code, output } = await check(VNU, '--format', 'gnu', ...paths);
      expect(output.split('\n').filter((line) => /error|warning/.test(line))).toEqual([]);
      expect(code).toBe(0);
    });

    it('the Nu checker finds what is wrong', async () => {
      const path = join(folder, 'broken.html');
      await writeFile(path, html.write(italian, english).replace('</ul>', '</ol>'));
      expect((await check(VNU, path)).code).not.toBe(0);
    });

    it.each(Object.entries(articles))('the book has no error and no warning: %s', async (name, exported) => {
      const path = join(folder, `${name}.epub`);
      await writeFile(path, epub.write(exported, english));
      const { code, output } = await check(EPUBCHECK, '--failonwarnings', path);
      expect(output).toContain('0 fatals / 0 errors / 0 warnings');
      expect(code).toBe(0);
    });
  },
);
