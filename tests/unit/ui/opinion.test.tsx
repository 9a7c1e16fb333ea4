// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Opinion } from '../../../src/core/opinion';
import type { Result } from '../../../src/core/result';
import { all, click, one, openActions, platform, show } from './open-view';
import { samplePairs, text } from './samples';

type Asked = [string, { engine: string; kind: string; pair: string }];

/** The background, as the test wants it to answer. */
function answering(others: string[], answer: (engine: string, kind: string) => Result<Opinion>): void {
  platform.answers['opinion/engines'] = () => others;
  platform.answers['opinion/ask'] = (input) => {
    const { engine, kind } = input as Asked[1];
    return answer(engine, kind);
  };
}

const said = (value: string): Result<Opinion> => ({ ok: true, value: { text: text(value), findings: [] } });

async function openOpinions(): Promise<void> {
  await show({ pairs: samplePairs(2, 2), state: 'done' });
  await openActions('b0.1');
  await click('Second opinion');
  await act(async () => {});
}

describe('a second opinion', () => {
  it('shows what other engines make of the sentence, and what it is turned back, with the differences marked', async () => {
    answering(['bergamot'], (_, kind) => said(kind === 'back' ? 'Frase 2.' : 'Phrase 1.'));
    await openOpinions();
    const rows = all('[data-pair="b0.1"] .opinion').map((row) => [
      row.dataset.opinion,
      row.querySelector('.opinion-of')?.textContent,
      row.querySelector('.opinion-text')?.textContent,
      [...row.querySelectorAll('.found')].map((word) => word.textContent).join(' '),
      row.querySelector('.opinion-text')?.getAttribute('lang'),
    ]);
    expect(rows).toEqual([
      ['other', 'Bergamot', 'Phrase 1.', 'Phrase', 'en'],
      ['back', 'Turned back by Apertium', 'Frase 2.', '2', 'it'],
    ]);
    await click('Second opinion');
    expect(all('.opinions')).toHaveLength(0);
  });

  it('says why an engine has none, and what a translation of its own would be looked at for', async () => {
    answering(['bergamot', 'deepl'], (engine) =>
      engine === 'deepl'
        ? { ok: false, error: { kind: 'key-refused', engine: 'DeepL', detail: 'no' } }
        : {
            ok: true,
            value: {
              text: text('Sentence 7.'),
              findings: [
                {
                  check: 'number',
                  message: 'findingNumberChanged',
                  words: ['1', '7'],
                  original: [],
                  translation: [],
                },
              ],
            },
          },
    );
    await openOpinions();
    expect(one('[data-engine="deepl"] .opinion-error').textContent).toContain('DeepL');
    expect(one('.opinion[data-engine="bergamot"] .opinion-finding').textContent).toBe(
      'The original says “1”, the translation “7”.',
    );
  });

  it('says that nobody else can be asked, and leads to the settings', async () => {
    answering([], () => said('Frase 1.'));
    await openOpinions();
    expect(one('.opinions > .quiet').textContent).toContain('No other engine');
    await act(async () => one('.opinions > .quiet button').click());
    expect(platform.optionsOpened).toBe(1);
  });

  it('is not to be had of a sentence that nobody has translated', async () => {
    await show({ pairs: samplePairs(2, 1) });
    const offers = () => all('.row-actions button').map(({ textContent }) => textContent);
    await openActions('b0.1');
    expect(offers()).not.toContain('Second opinion');
    await openActions('b0.0');
    expect(offers()).toContain('Second opinion');
  });
});
