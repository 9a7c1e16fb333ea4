import { afterEach, expect, it, vi } from 'vitest';
import { openOffscreen } from '../../../src/platform/offscreen';

afterEach(() => vi.unstubAllGlobals());

/** A browser in which so many documents are there already, and which opens one as told. */
function browserWith(open: number, createDocument: () => Promise<void>) {
  const create = vi.fn(createDocument);
  const getContexts = async () => Array.from({ length: open }, () => ({}));
  vi.stubGlobal('chrome', { offscreen: { createDocument: create }, runtime: { getContexts } });
  return create;
}

const closed = () => Promise.reject(new Error('Offscreen document closed before fully loading.'));

it('opens the document once for all who ask meanwhile', async () => {
  const create = browserWith(0, async () => undefined);
  await Promise.all([openOffscreen('page.html'), openOffscreen('page.html')]);
  expect(create).toHaveBeenCalledTimes(1);
});

it('leaves one that is open alone', async () => {
  const create = browserWith(1, async () => undefined);
  await openOffscreen('page.html');
  expect(create).not.toHaveBeenCalled();
});

it('opens one anew that was closed while it was opened', async () => {
  const create = browserWith(0, async () => undefined);
  create.mockImplementationOnce(closed).mockImplementationOnce(closed);
  await openOffscreen('page.html');
  expect(create).toHaveBeenCalledTimes(3);
});

it('says why where none can be opened', async () => {
  browserWith(0, closed);
  await expect(openOffscreen('page.html')).rejects.toThrow('closed before fully loading');
});
