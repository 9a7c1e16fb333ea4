import { describe, expect, it } from 'vitest';
import { storageError } from '../../../src/platform/stored';

describe('storageError', () => {
  it.each([
    [new DOMException('any words', 'QuotaExceededError')],
    [new Error('Resource::kQuotaBytes quota exceeded')],
    [new Error('Session storage quota bytes exceeded. Values were not stored.')],
    [Object.assign(new Error('File error: No device space'), { name: 'NS_ERROR_FILE_NO_DEVICE_SPACE' })],
    [new Error('QuotaExceededError: storage.session API call exceeded its quota limitations.')],
  ])('knows that there is no room, however the browser says it: %s', (thrown) => {
    expect(storageError(thrown)).toEqual({ kind: 'no-room' });
    expect(storageError(undefined, thrown, null)).toEqual({ kind: 'no-room' });
  });

  it('tells everything else in the words of who knows best', () => {
    expect(storageError(null, new Error('IO error: disk'))).toEqual({
      kind: 'storage-failed',
      detail: 'IO error: disk',
    });
  });
});
