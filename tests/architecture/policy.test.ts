import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What pages of the extension may do, directive by directive; of each source that is more than nothing, why it has to be there. */
const POLICY: Record<string, Record<string, string>> = {
  'default-src': { "'none'": '' },
  'script-src': {
    "'self'": 'the scripts of the extension',
    "'wasm-unsafe-eval'": 'the translator on this device is WebAssembly; code from strings stays forbidden',
  },
  'style-src': { "'self'": 'the style sheets of the extension' },
  'img-src': {
    "'self'": 'its icons',
    'data:': 'the icon of a site, where the browser has it at hand',
    'http:': 'images of articles, from where their pages had them',
    'https:': 'the same',
  },
  'connect-src': {
    "'self'": 'the translator’s WebAssembly',
    'http:': 'servers on the reader’s own computer or network, and feeds without encryption',
    'https:': 'translation services, models and feeds that the reader chose',
  },
  'base-uri': { "'none'": '' },
  'form-action': { "'none'": '' },
  'frame-ancestors': { "'none'": '' },
  'require-trusted-types-for': { "'script'": '' },
  'trusted-types': {
    'own-script': 'the address of the worker that translates on this device, and of its script',
    'inert-xml': 'a glossary that is brought in, to be parsed',
  },
};

type Policy = Record<string, string[]>;

function parsePolicy(text: string): Policy {
  const directives = text.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** How a policy differs from the one that is meant; nothing where it is that. */
function differences(text: string): string[] {
  const [built, names] = [parsePolicy(text), text.split(';').map((part) => part.trim().split(/\s+/)[0])];
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const all = new Set([...Object.keys(POLICY), ...Object.keys(built)]);
  return [
    // Browsers go by the first of two.
    ...twice.map((name) => `${name} is there twice`),
    ...[...all].flatMap((name) => {
      const [meant, said] = [Object.keys(POLICY[name] ?? {}).join(' '), built[name]?.join(' ')];
      return meant === said ? [] : [`${name} is ${said ?? 'absent'}`];
    }),
  ];
}

const BUILDS = ['chrome', 'firefox', 'chrome-e2e', 'firefox-e2e'];
const meant = Object.entries(POLICY)
  .map(([name, sources]) => [name, ...Object.keys(sources)].join(' '))
  .join('; ');

describe.each(BUILDS)('the pages of %s', (build) => {
  const folder = `dist/${build}`;
  const isBuilt = existsSync(join(folder, 'manifest.json'));

  test('may do what they must, and nothing else', ({ skip }) => {
    skip(!isBuilt, `not built: ${build}`);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const { extension_pages, ...others } = manifest.content_security_policy;
    expect(differences(extension_pages)).toEqual([]);
    expect(others).toEqual({});
    // Pages with a policy of their own, and who else may speak to the extension.
    expect(manifest).not.toHaveProperty('sandbox');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('have no script and no style in themselves, and nothing from elsewhere', ({ skip }) => {
    skip(!isBuilt, `not built: ${build}`);
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const html = readFileSync(join(folder, page), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|http-equiv/i);
      for (const [, address] of html.matchAll(/\s(?:src|href)="([^"]*)"/g))
        expect(address).toMatch(/^\/[^/]/);
    }
  });
});

describe('a policy', () => {
  test('that is the one meant has no difference', () => {
    expect(differences(meant)).toEqual([]);
  });

  test.each([
    ["script-src 'self'", "script-src 'self' 'unsafe-eval'"],
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'"],
    ['img-src', 'img-src blob:'],
    ["default-src 'none'", "default-src 'self'"],
    ["frame-ancestors 'none'", "frame-ancestors 'self'"],
    ["base-uri 'none'; ", ''],
    ['inert-xml', 'inert-xml dompurify'],
    ["require-trusted-types-for 'script'; ", ''],
    ["form-action 'none'", "form-action 'none'; worker-src blob:"],
    ["default-src 'none'", "script-src *; default-src 'none'"],
  ])('that was loosened is found: %s became %s', (tight, loose) => {
    expect(meant).toContain(tight);
    expect(differences(meant.replace(tight, loose))).not.toEqual([]);
  });

  test('has a reason for each thing that it allows', () => {
    const allowed = Object.values(POLICY).flatMap((sources) => Object.entries(sources));
    const without = allowed.filter(([source, reason]) => reason === '' && source !== "'none'");
    expect(without.map(([source]) => source)).toEqual(["'script'"]);
  });
});
