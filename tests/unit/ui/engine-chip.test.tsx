// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { EngineUse } from '../../../src/core/engine-use';
import type { Pair } from '../../../src/core/pair';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { all, click, one, perform, platform, sent, show } from './open-view';
import { sampleEngines, samplePairs, waitingEngines } from './samples';

const automatic = () => act(() => platform.settingsChanged(DEFAULT_SETTINGS));
const usedBy = (use: EngineUse) =>
  show({ engines: sampleEngines({ choice: use.reason === 'chosen' ? use.id : 'automatic', use }) });
const toggle = () => perform(() => one('[aria-haspopup]:has([data-field="engine"])').click());
const chip = () => one('[aria-haspopup]:has([data-field="engine"])');

const withWays = (...ways: Pair['pairedBy'][]) =>
  samplePairs(ways.length, ways.length).map((pair, at) => ({
    ...pair,
    ...(ways[at] && { pairedBy: ways[at] }),
  }));

describe('the chip', () => {
  it.each([
    [{ id: 'bergamot', reason: 'on-device' }, 'On this device · Bergamot', 'Bergamot'],
    [{ id: 'browser', reason: 'on-device' }, 'On this device · Browser translator', 'Browser translator'],
    [{ id: 'apertium', reason: 'local-server' }, 'This computer · Apertium', 'Apertium'],
  ] satisfies [EngineUse, string, string][])('says where and who: %o', async (use, label, name) => {
    await automatic();
    await usedBy(use);
    expect(chip().textContent).toBe(label);
    expect(chip().getAttribute('aria-label')).toBe(`Engine: ${label}`);
    expect(one('[data-field="engine"]').textContent).toBe(name);
  });

  it('says Automatic while nothing is in use', async () => {
    await automatic();
    await show({ engines: waitingEngines([]) });
    expect(chip().textContent).toBe('Automatic');
    expect(chip().getAttribute('aria-label')).toBe('Engine: Automatic');
  });
});

describe('its panel', () => {
  it.each([
    [{ id: 'apertium', reason: 'chosen' }, 'You chose it.'],
    [
      { id: 'bergamot', reason: 'on-device' },
      'Chosen by itself: it is ready on this device, and nothing leaves it.',
    ],
    [
      { id: 'apertium', reason: 'local-server' },
      'Nothing on this device translates Italian to English, so a server on this computer does.',
    ],
  ] satisfies [EngineUse, string][])('says why: %o', async (use, reason) => {
    await usedBy(use);
    await toggle();
    expect(one('[role=dialog] [data-reason]').textContent).toBe(reason);
  });

  it.each([
    ['nothing while nothing is translated', samplePairs(2), []],
    ['that sentences were translated alone', samplePairs(2, 1), ['alone']],
    ['no more of those where others were not', withWays(undefined, 'marks'), ['marks']],
    ['each way there was', withWays('marks', 'length', 'boundaries'), ['boundaries', 'length', 'marks']],
  ])('says of how sentences were paired %s', async (_, pairs, ways) => {
    await show({ pairs });
    await toggle();
    const lines = all('[role=dialog] [data-pairing]');
    expect(lines.map((line) => line.dataset.pairing)).toEqual(ways);
    for (const line of lines) expect(line.textContent).toMatch(/sentence/i);
  });

  it('says what was tried before', async () => {
    const error = { kind: 'engine-crashed', engine: 'bergamot', detail: 'out of memory' } as const;
    await show({ engines: sampleEngines({ failures: [{ engine: 'bergamot', error }] }) });
    await toggle();
    expect(one('[data-failed="bergamot"]').textContent).toMatch(
      /^Before it, Bergamot: Bergamot broke down .*out of memory/,
    );
  });

  it('lists Automatic first, then the engines with their places', async () => {
    await automatic();
    await usedBy({ id: 'bergamot', reason: 'on-device' });
    await toggle();
    expect(
      all('.engine-head').map((line) => [...line.children].map(({ textContent }) => textContent)),
    ).toEqual([
      ['Automatic', '', 'In use'],
      ['Browser translator', 'On this device', 'Use'],
      ['Bergamot', 'On this device', 'In use'],
      ['LibreTranslate', 'This computer', 'Use'],
      ['Apertium', 'This computer', 'Use'],
      ['DeepL', '', 'Set up'],
      ['Google Cloud Translation', '', 'Set up'],
      ['Azure Translator', '', 'Set up'],
      ['Language model', 'This computer', 'Set up'],
      ['Custom service', '', 'Set up'],
    ]);
    expect(one('.engines').textContent).toContain('It asks before anything is downloaded');
  });

  it('changes to an engine on this device without any permission', async () => {
    await show({});
    await toggle();
    await click('Use Bergamot');
    expect(platform.asked).toEqual([]);
    expect(platform.saved.at(-1)?.engine).toBe('bergamot');
    expect(sent).toEqual([{ type: 'restart' }]);
    expect(all('[role=dialog]')).toEqual([]);
  });

  it('changes back to Automatic', async () => {
    await show({});
    await toggle();
    await click('Use Automatic');
    expect(platform.saved.at(-1)?.engine).toBe('automatic');
    expect(sent).toEqual([{ type: 'restart' }]);
  });

  it('marks the page private and takes the mark back', async () => {
    await show({});
    await toggle();
    const box = () => one('[role=dialog] input[type=checkbox]') as HTMLInputElement;
    expect(box().checked).toBe(false);
    await perform(() => box().click());
    await show({ id: 'job-2', engines: sampleEngines({ isPrivate: true }) });
    expect(box().checked).toBe(true);
    await perform(() => box().click());
    expect(sent).toEqual([
      { type: 'mark-private', isPrivate: true },
      { type: 'mark-private', isPrivate: false },
    ]);
  });
});
