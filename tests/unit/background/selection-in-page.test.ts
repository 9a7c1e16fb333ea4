import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/core/result';

const platform = vi.hoisted(() => ({ run: vi.fn(), frames: vi.fn() }));
vi.mock('../../../src/content/selection.ts?script&iife', () => ({ default: 'selection.js' }));
vi.mock('../../../src/platform/page-scripts', () => ({
  runInPage: platform.run,
  askFrames: platform.frames,
}));

const { beginSelection, findSelection, showSelection } = await import(
  '../../../src/background/selection-in-page'
);

const frame = { tabId: 7, frameId: 3 };
const selected = {
  state: 'selected',
  text: 'Il faro',
  isLonger: false,
  declared: [],
  sample: '',
  title: '',
  siteName: '',
};
const begin = () => beginSelection(frame, 'one', 'Il faro', true);

beforeEach(() => vi.clearAllMocks());

describe('beginSelection', () => {
  it('gives what the script in the frame says', async () => {
    platform.run.mockResolvedValue(ok(selected));
    expect(await begin()).toEqual(ok(selected));
    expect(platform.run.mock.calls[0]?.slice(0, 2)).toEqual([frame, 'selection.js']);
    expect(platform.run.mock.calls[0]?.slice(3)).toEqual(['one', 'Il faro', true]);
  });

  it.each([
    ['nothing is selected', { state: 'nothing' }, { kind: 'selection-empty' }],
    ['it is in a field', { state: 'editable' }, { kind: 'selection-editable' }],
    ['it is no text', { ...selected, text: 3 }, { kind: 'page-unreadable', detail: 'unexpected answer' }],
    ['it is empty', { ...selected, text: '' }, { kind: 'page-unreadable', detail: 'unexpected answer' }],
    [
      'it has no end',
      { ...selected, text: 'x'.repeat(6001) },
      { kind: 'page-unreadable', detail: 'unexpected answer' },
    ],
    ['it is no answer', 'Il faro', { kind: 'page-unreadable', detail: 'unexpected answer' }],
  ])('says why not: %s', async (_, value, error) => {
    platform.run.mockResolvedValue(ok(value));
    expect(await begin()).toEqual({ ok: false, error });
  });

  it('says why nobody may look', async () => {
    platform.run.mockResolvedValue(fail({ kind: 'page-not-allowed' }));
    expect(await begin()).toEqual(fail({ kind: 'page-not-allowed' }));
  });
});

it('tells whether the panel is still open', async () => {
  const news = { state: 'failed' as const, notes: [], canRetry: false };
  platform.run.mockResolvedValueOnce(ok(true)).mockResolvedValueOnce(ok('yes'));
  expect(await showSelection(frame, 'one', news)).toEqual(ok(true));
  expect(await showSelection(frame, 'one', news)).toEqual(ok(false));
});

describe('findSelection', () => {
  const at = (frameId: number, isSelected: boolean, hasFocus: boolean, isFocusWithin = hasFocus) => ({
    frameId,
    value: { isSelected, focus: hasFocus ? 'here' : isFocusWithin ? 'within' : 'elsewhere' },
  });

  it.each([
    ['the one with the focus', [at(0, true, false), at(4, true, true)], 4],
    [
      'the first that has any, where that has none',
      [at(0, false, true), at(2, true, false), at(4, true, false)],
      2,
    ],
    ['the top one where none has', [at(0, false, true), at(4, false, false)], 0],
    ['the top one where nobody may look', [], 0],
    ['the one with the focus in a frame of it', [at(0, true, false, true), at(4, true, true)], 4],
    [
      'the first that has any, where the focus is in a frame that has none',
      [at(0, true, false, true), at(4, false, true)],
      0,
    ],
    ['one that says what it should', [{ frameId: 0, value: 'x' }, at(4, true, false)], 4],
  ])('is %s', async (_, frames, frameId) => {
    platform.frames.mockResolvedValue(frames);
    expect(await findSelection(7)).toEqual(ok({ tabId: 7, frameId }));
  });

  it.each([
    ['the page', [at(0, true, false, true), at(4, true, false)]],
    ['a frame', [at(0, true, false, true), at(4, true, false, true)]],
  ])('is none where the focus is in a frame of %s that does not answer', async (_, frames) => {
    platform.frames.mockResolvedValue(frames);
    expect(await findSelection(7)).toEqual(fail({ kind: 'page-not-allowed' }));
  });
});
