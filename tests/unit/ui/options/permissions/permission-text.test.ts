import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PERMISSION_REASONS } from '../../../../../src/ui/options/permissions/permission-text';

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
