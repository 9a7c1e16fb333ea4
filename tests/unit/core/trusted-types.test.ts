import { afterEach, expect, test, vi } from 'vitest';

interface Rules {
  createHTML?(text: string): string;
  createScriptURL?(address: string): string;
}

/** A page of the extension, with the policies that were made in it. */
async function page(hasTrustedTypes: boolean) {
  const created: string[] = [];
  const createPolicy = (name: string, rules: Rules) => {
    if (created.includes(name)) throw new TypeError(`Policy with name "${name}" already exists.`);
    created.push(name);
    return {
      createHTML: (text: string) => `trusted ${rules.createHTML?.(text)}`,
      createScriptURL: (address: string) => `trusted ${rules.createScriptURL?.(address)}`,
    };
  };
  vi.resetModules();
  vi.stubGlobal('location', { origin: 'https://diptych.example' });
  vi.stubGlobal('trustedTypes', hasTrustedTypes ? { createPolicy } : undefined);
  return { created, ...(await import('../../../src/core/trusted-types')) };
}
afterEach(() => vi.unstubAllGlobals());

test('scripts of the extension are trusted, each kind by a policy of its own that is made once', async () => {
  const { ownScript, inertXml, created } = await page(true);
  expect(created).toEqual([]);
  const script = 'https://diptych.example/assets/worker.js';
  expect([ownScript(script), ownScript(script)]).toEqual([`trusted ${script}`, `trusted ${script}`]);
  expect(inertXml('<tbx/>')).toBe('trusted <tbx/>');
  expect(created).toEqual(['own-script', 'inert-xml']);
});

test.each([true, false])('scripts of others never are, Trusted Types being there: %s', async (isThere) => {
  const { ownScript } = await page(isThere);
  for (const address of ['https://evil.example/a.js', 'data:text/javascript,1', 'blob:null/1', 'a.js'])
    expect(() => ownScript(address)).toThrow();
});

test('browsers that know nothing of it get what they always took', async () => {
  const { ownScript, inertXml } = await page(false);
  const script = 'https://diptych.example/assets/worker.js';
  expect([ownScript(script), inertXml('<tbx/>')]).toEqual([script, '<tbx/>']);
});
