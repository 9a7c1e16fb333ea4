import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Manifest, manifestFor, parseVariant } from '../../build/manifest';
import { ENGINE_IDS } from '../../src/core/engine-id';
import { ENGINES } from '../../src/engines/registry';
import { hostsNamedIn, reachesNetwork } from './network-names';
import { type AskingManifest, askedBy, askedByAll, differences, explainedIn } from './permission-docs';
import { readFolder, sourceFile } from './source-files';

const permissions = readFileSync('PERMISSIONS.md', 'utf8');
const privacy = readFileSync('PRIVACY.md', 'utf8');
const source: Manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const sources = readFolder('src', /\.tsx?$/);

function made(browser: string): AskingManifest {
  return manifestFor(source, parseVariant(browser)) as unknown as AskingManifest;
}

describe('PERMISSIONS.md', () => {
  test('explains everything that the manifests ask for, and nothing else', () => {
    expect(differences(askedByAll(['chrome', 'firefox'].map(made)), explainedIn(permissions))).toEqual([]);
  });

  test.for(['chrome', 'firefox'])(
    'explains what the manifest of %s asks for as it is built',
    (browser, { skip }) => {
      const path = `dist/${browser}/manifest.json`;
      skip(!existsSync(path), `not built: ${path}`);
      expect(askedBy(JSON.parse(readFileSync(path, 'utf8')))).toEqual(askedBy(made(browser)));
    },
  );

  test('would be found to lack what is asked for, and to explain what is not', () => {
    const manifest: AskingManifest = {
      permissions: ['storage', 'history'],
      content_security_policy: { extension_pages: "default-src 'none'; img-src 'self' https:" },
      sidebar_action: {},
    };
    expect(
      differences(askedBy(manifest), explainedIn('## Permissions\n\n### `storage`\n\n### `tabs`\n')),
    ).toEqual([
      'Permissions: history is not explained',
      'Permissions: tabs is not asked for',
      'Content security policy: img-src https: is not explained',
      'Keys of the manifest: sidebar_action is not explained',
    ]);
  });
});

describe('PRIVACY.md', () => {
  test('has a section for each engine, with the name readers see', () => {
    const sections = [...privacy.matchAll(/^### (.+) \(`(\w+)`\)$/gm)].map(([, name, id]) => [id, name]);
    expect(sections).toEqual(ENGINE_IDS.map((id) => [id, ENGINES[id].name]));
  });

  test('names every host that the source does, and no other', () => {
    const inSource = new Set(sources.flatMap(hostsNamedIn));
    const named = [
      ...privacy.matchAll(
        /`(?:https?:\/\/)?([a-z][a-z\d-]*(?:\.[a-z\d-]+)*\.(?:com|net|org|ai|it)|localhost)\b[^`]*`/g,
      ),
    ];
    expect([...new Set(named.map(([, host]) => host))].sort()).toEqual([...inSource].sort());
  });

  test('names every script that reaches the network, and no other', () => {
    const inSource = sources.filter(reachesNetwork).map(({ path }) => path);
    const named = [...privacy.matchAll(/`(src\/[\w/.-]+)`/g)].map(([, path]) => path);
    expect(named.sort()).toEqual(inSource.sort());
  });

  test.each([
    ["const a = 'https://api.example.com/v1' + b;", []],
    ["const a = 'https://api.translate.news/v1';", ['api.translate.news']],
    ['const a = `see http://localhost:5000/$' + '{b}`; // https://comment.news', ['localhost']],
    ["const all = 'https://*/*';", []],
  ])('would be held against the hosts in %s', (text, hosts) => {
    expect(hostsNamedIn(sourceFile('src/a.ts', text))).toEqual(hosts);
  });

  test.each([
    ['await fetch(a);', true],
    ['const send = given ?? fetch;', true],
    ['navigator.sendBeacon(a);', true],
    ['new WebSocket(a);', true],
    ['await downloads.fetch(file);', false],
    ['async function fetch(file) {} fetch(a); const b = { fetch: c };', false],
    ['globalThis.fetch(a);', true],
  ])('would be held against the requests in %s', (text, isRequest) => {
    expect(reachesNetwork(sourceFile('src/a.ts', text))).toBe(isRequest);
  });
});
