import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/core/article';
import { inlineText } from '../../../src/core/inline';
import { DeclaredLanguages } from '../../../src/translate/declared-languages';
import { planPairs } from '../../../src/translate/plan-pairs';
import { fc } from '../../property';
import { inlineTrees } from './inline-trees';

function article(blocks: Partial<Block>[]): Article {
  return {
    url: 'https://paper.test/story',
    source: { url: { value: 'https://paper.test/story', evidence: 'url' } },
    blocks: blocks.map((block, index) => ({ id: `b${index}`, kind: 'paragraph', content: [], ...block })),
    declaredLanguages: [],
  };
}

const text = (value: string) => [{ type: 'text' as const, text: value }];

describe('planPairs', () => {
  it('cuts blocks into numbered sentences, the headline first', () => {
    const pairs = planPairs(
      article([{ content: text('Uno. Due. ') }, { role: 'title', kind: 'heading', content: text('Titolo') }]),
      'it',
      'en',
    );
    expect(pairs.map(({ id, blockId, state }) => [id, blockId, state])).toEqual([
      ['b1.0', 'b1', 'pending'],
      ['b0.0', 'b0', 'pending'],
      ['b0.1', 'b0', 'pending'],
    ]);
    expect(pairs.map(({ original }) => inlineText(original))).toEqual(['Titolo', 'Uno. ', 'Due. ']);
  });

  it('goes by what all blocks declare, where it is given some of them', () => {
    const wrapped = [{ language: 'en', content: text('Il faro è acceso. ') }];
    const declared = new DeclaredLanguages(article(wrapped).blocks);
    const states = () => planPairs(article(wrapped), 'it', 'en', declared).map(({ state }) => state);
    expect(states()).toEqual(['pending']);
    const [rest] = article([{ content: text('Il mare è calmo stasera, e non si vede nessuno.') }]).blocks;
    if (!rest) throw new Error('no block');
    declared.add(rest);
    expect(states()).toEqual(['done']);
    declared.remove(rest);
    expect(states()).toEqual(['pending']);
  });

  it('takes a lang that most of the article has for a template’s', () => {
    const wrapped = [
      { language: 'en', content: text('Il faro è acceso. ') },
      { language: 'en', content: text('Il mare è calmo.') },
      { content: text('Fine.') },
    ];
    expect(planPairs(article(wrapped), 'it', 'en').every(({ state }) => state === 'pending')).toBe(true);
  });

  it('is done at once with what needs no translation', () => {
    const pairs = planPairs(
      article([
        { kind: 'preformatted', content: text('let a = 1. Then\n') },
        { content: text('* * *') },
        { content: text('1.234,5') },
        { content: [{ type: 'image', src: 'https://paper.test/a.png', alt: 'a' }] },
        { content: [{ type: 'code', children: text('npm test') }] },
        { language: 'en-GB', content: text('In English already.') },
        { language: 'fr', content: text('En français.') },
        { content: text('Il resto, e cioè la maggior parte, è scritto in italiano.') },
        { content: [] },
      ]),
      'it',
      'en',
    );
    expect(pairs.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'b0.0 done',
      'b1.0 done',
      'b2.0 done',
      'b3.0 done',
      'b4.0 done',
      'b5.0 done',
      'b6.0 pending',
      'b7.0 pending',
    ]);
    for (const pair of pairs.filter(({ state }) => state === 'done')) {
      expect(pair.translation).toEqual(pair.original);
      expect(pair.engine).toBeUndefined();
    }
  });

  it('keeps an element that runs over two sentences in both', () => {
    const link = { type: 'link' as const, href: 'https://a.test/', children: text('Uno. Due') };
    const pairs = planPairs(article([{ content: [link, ...text(' tre.')] }]), 'it', 'en');
    expect(pairs.map(({ original }) => original)).toEqual([
      [{ ...link, children: text('Uno. ') }],
      [{ ...link, children: text('Due') }, ...text(' tre.')],
    ]);
  });

  it('loses nothing of a block', () => {
    fc.assert(
      fc.property(inlineTrees, (content) => {
        const pairs = planPairs(article([{ content }]), 'it', 'en');
        expect(pairs.map(({ original }) => inlineText(original)).join('')).toBe(inlineText(content));
      }),
    );
  });
});
