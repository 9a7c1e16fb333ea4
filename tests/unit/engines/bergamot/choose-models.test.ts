import { describe, expect, it } from 'vitest';
import { chooseModels } from '../../../../src/engines/bergamot/choose-models';
import { languagePairsOf } from '../../../../src/engines/bergamot/language-pairs';
import type { Model } from '../../../../src/engines/bergamot/model';
import { aModel } from './sample-models';

const pair = (name: string) => {
  const [source = '', target = ''] = name.split('>');
  return { source, target };
};
const models = (...names: string[]) => names.map((name) => aModel({ id: name, ...pair(name) }));
const chosen = (wanted: string, offered: Model[], stored: Model[] = []) =>
  chooseModels(pair(wanted), stored, offered)?.map(({ id }) => id);

describe('chooseModels', () => {
  const offered = models('it>en', 'en>it', 'de>en', 'en>de', 'fr>it', 'en>fr');

  it.each([
    ['it>en', ['it>en']],
    ['it-CH>en-GB', ['it>en']],
    ['de>it', ['de>en', 'en>it']],
    ['fr>it', ['fr>it']],
    ['it>fr', ['it>en', 'en>fr']],
    ['fr>en', undefined],
    ['sw>it', undefined],
    ['it>sw', undefined],
    ['xx>en', undefined],
    ['no language>en', undefined],
    ['>', undefined],
  ])('%s', (wanted, ids) => {
    expect(chosen(wanted, offered)).toEqual(ids);
  });

  it.each([
    ['zh-TW>en', ['zh-Hant>en']],
    ['zh-CN>en', ['zh>en']],
    ['zh>en', ['zh>en']],
    ['pt-BR>en', ['pt>en']],
    ['nb>en', ['no>en']],
    ['no>en', ['no>en']],
    ['nn>en', undefined],
    ['sr-Latn>en', undefined],
  ])('tells languages apart as readers do: %s', (wanted, ids) => {
    const list = models('zh>en', 'zh-Hant>en', 'pt>en', 'no>en', 'sr>en');
    expect(chosen(wanted, list)).toEqual(ids);
  });

  it('takes what fits the region before what is better otherwise', () => {
    const list = [
      aModel({ id: 'any', source: 'en', target: 'pt', version: '3.0' }),
      aModel({ id: 'pt', source: 'en', target: 'pt-PT' }),
    ];
    expect(chosen('en>pt-PT', list)).toEqual(['pt']);
    expect(chosen('en>pt-BR', list)).toEqual(['any']);
  });

  it.each<[string, Partial<Model>, Partial<Model>]>([
    ['released', { release: 'desktop' }, { release: 'preview', version: '3.0' }],
    ['released for phones at least', { release: 'mobile' }, { release: 'preview' }],
    ['a preview at least', { release: 'preview' }, { release: 'none' }],
    ['newer', { version: '2.10' }, { version: '2.9', architecture: 'base-memory' }],
    ['of the size that readers at a desk get', { architecture: 'base-memory' }, { architecture: 'tiny' }],
    ['not the heaviest', { architecture: 'tiny' }, { architecture: 'base' }],
    ['of a size that is known', { architecture: 'base' }, { architecture: 'huge' }],
  ])('takes what is %s', (_, better, worse) => {
    const list = [
      aModel({ ...pair('it>en'), ...worse, id: 'worse' }),
      aModel({ ...pair('it>en'), ...better, id: 'better' }),
    ];
    expect(chosen('it>en', list)).toEqual(['better']);
    expect(chosen('it>en', list.reverse())).toEqual(['better']);
  });

  it('asks for no second download where something stored will do', () => {
    const old = aModel({ id: 'old', ...pair('it>en'), release: 'none' });
    expect(chosen('it>en', offered, [old])).toEqual(['old']);
    expect(chosen('it>de', offered, [old])).toEqual(['old', 'en>de']);
    expect(chosen('fr>it', offered, models('fr>en', 'en>it'))).toEqual(['fr>en', 'en>it']);
  });
});

describe('languagePairsOf', () => {
  it('has every pair once, by way of English too', () => {
    const pairs = languagePairsOf(models('it>en', 'en>it', 'de>en', 'it>en', 'en>pt'));
    expect(pairs.map(({ source, target }) => `${source}>${target}`)).toEqual([
      'it>en',
      'en>it',
      'de>en',
      'en>pt',
      'it>pt',
      'de>it',
      'de>pt',
    ]);
  });
});
