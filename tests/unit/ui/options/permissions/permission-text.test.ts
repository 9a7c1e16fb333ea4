import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DATA_REASONS, PERMISSION_REASONS } from '../../../../../src/ui/options/permissions/permission-text';

/** The permissions that a manifest has and nobody gives a reason for. */
function withoutReason(permissions: readonly string[]): string[] {
  return permissions.filter((name) => !Object.hasOwn(PERMISSION_REASONS, name));
}

it('every permission of the manifest has a reason', () => {
  const { permissions } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { permissions: string[] };
  expect(permissions.length).toBeGreaterThan(3);
  expect(withoutReason(permissions)).toEqual([]);
  expect(withoutReason([...permissions, 'tabs', 'constructor'])).toEqual(['tabs', 'constructor']);
});

it('so has every kind of data that a reader may allow to be sent', () => {
  const { browser_specific_settings: browsers } = JSON.parse(readFileSync('manifest.json', 'utf8'));
  const { optional } = browsers.gecko.data_collection_permissions;
  expect(Object.keys(DATA_REASONS).sort()).toEqual([...optional].sort());
});
