import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../src/core/result';
import { Failure } from '../../../src/core/thrown';
import { JobKit, settled } from './job-kit';

let kit: JobKit;

beforeEach(() => {
  kit = new JobKit();
});

describe('a job that has nothing to begin with', () => {
  it.each([
    ['page-closed', true],
    ['page-is-listing', false],
  ] as const)('knows that there will never be anything to read: %s is %s', async (kind, isStale) => {
    kit.parts.readPage = async () => fail({ kind });
    kit.job.attach(kit.watch);
    await settled();
    expect(kit.events).toEqual([{ type: 'reading' }, { type: 'failed', error: { kind } }]);
    expect(kit.job.isStale).toBe(isStale);
  });

  it('names what cannot be read of what is stored, which is no mistake of ours', async () => {
    const error = { kind: 'storage-failed', detail: 'IO error' } as const;
    kit.parts.loadSettings = () => Promise.reject(new Failure(error));
    kit.job.attach(kit.watch);
    await settled();
    expect(kit.events.at(-1)).toMatchObject({ error });
  });
});
