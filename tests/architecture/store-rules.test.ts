import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from './catalogue';

/** What the stores refuse at an upload, or browsers cut off: https://developer.chrome.com/docs/extensions/reference/manifest */
const NAME_LIMIT = 45;
const SHORT_NAME_LIMIT = 12;
const DESCRIPTION_LIMIT = 132;
const SUGGESTED_KEYS = 4;

interface Manifest {
  short_name: string;
  version: string;
  icons: Record<string, string>;
  action: { default_icon: Record<string, string> };
  commands: Record<string, { suggested_key?: unknown }>;
}

const manifest: Manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const LOCALES = join('assets', '_locales');

/** Width and height from the header of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Contrast of two colours `#rrggbb`, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the icons', () => {
  const named = [...Object.entries(manifest.icons), ...Object.entries(manifest.action.default_icon)];

  test.each(named)('of %s pixels are that large', (size, path) => {
    expect(pngSize(path)).toEqual([Number(size), Number(size)]);
  });

  test('are there in all sizes that browsers and stores ask for', () => {
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '96', '128']));
    expect(Object.keys(manifest.action.default_icon)).toEqual(
      expect.arrayContaining(['16', '19', '32', '38']),
    );
  });

  test('are small', () => {
    for (const [, path] of named) expect(readFileSync(path).length).toBeLessThan(6000);
  });

  // The toolbars of Firefox and Chrome: light, then dark. One drawing for both needs no theme_icons.
  test.each(['#f9f9fb', '#f0f0f4', '#dee1e6', '#1c1b22', '#2b2a33', '#35363a'])(
    'have edges that show on %s',
    (ground) => {
      const drawings = readdirSync(join('assets', 'icons')).filter((file) => file.endsWith('.svg'));
      for (const drawing of drawings) {
        const svg = readFileSync(join('assets', 'icons', drawing), 'utf8');
        // The hinges are drawn first, in the colour of the edges.
        const [edge = ground] = svg.match(/#[\da-f]{6}/) ?? [];
        expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

describe('the manifest keeps to the rules of the stores:', () => {
  test.each(readdirSync(LOCALES))('name and description in %s are not too long', (locale) => {
    const catalogue: Catalogue = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
    expect(catalogue.extensionName?.message.length).toBeLessThanOrEqual(NAME_LIMIT);
    expect(catalogue.extensionDescription?.message.length).toBeLessThanOrEqual(DESCRIPTION_LIMIT);
  });

  test('the short name fits', () => {
    expect(manifest.short_name.length).toBeLessThanOrEqual(SHORT_NAME_LIMIT);
  });

  test('the version is one to four numbers, the same as the package has', () => {
    expect(manifest.version).toMatch(/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){0,3}$/);
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  test('no more keys are suggested than browsers take', () => {
    const suggested = Object.values(manifest.commands).filter((command) => command.suggested_key);
    expect(suggested.length).toBeLessThanOrEqual(SUGGESTED_KEYS);
  });
});
