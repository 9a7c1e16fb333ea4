import { describe, expect, it } from 'vitest';
import { askOpinion, otherEngines } from '../../../src/background/second-opinion';
import { fail, ok } from '../../../src/core/result';
import { fakeEngine, refused, shout } from '../translate/fake-engine';
import { engine, requestWith, text } from './opinion-kit';

describe('otherEngines', () => {
  const engines = {
    libretranslate: engine('libretranslate'),
    bergamot: engine('bergamot'),
    apertium: engine('apertium', shout, ['http://localhost/*']),
    deepl: engine('deepl', shout, ['https://api.deepl.com/*']),
  };

  it('are those that are set up, allowed and ready, without the one at work', async () => {
    const allowed = ['http://localhost/*'];
    expect(await otherEngines(requestWith({ engines, allowed }))).toEqual(['bergamot', 'apertium']);
  });

  it('keep a private page on this device', async () => {
    const allowed = ['http://localhost/*'];
    expect(await otherEngines(requestWith({ engines, allowed, isPrivate: true }))).toEqual(['bergamot']);
  });

  it('are not asked for what they would have to download', async () => {
    const supports = async () => ({ state: 'download' as const, origins: [] });
    const bergamot = fakeEngine(shout, { id: 'bergamot', supports });
    expect(await otherEngines(requestWith({ engines: { bergamot } }))).toEqual([]);
  });
});

describe('askOpinion', () => {
  it('gives another translation, with what is found about it', async () => {
    const apertium = engine('apertium', () => ok(['There are 31 boats.']));
    const opinion = await askOpinion(requestWith({ engines: { apertium } }), 'b0.0', 'apertium', 'other');
    expect(opinion).toMatchObject({
      ok: true,
      value: { text: text('There are 31 boats.'), findings: [{ check: 'number' }] },
    });
    expect(apertium.requests[0]?.pair).toEqual({ source: 'it', target: 'en' });
  });

  it('turns a translation back', async () => {
    const libretranslate = engine('libretranslate', () => ok(['Ci sono 30 barche.']));
    const request = requestWith({ engines: { libretranslate } });
    expect(await askOpinion(request, 'b0.0', 'libretranslate', 'back')).toEqual(
      ok({ text: text('Ci sono 30 barche.'), findings: [] }),
    );
    expect(libretranslate.requests[0]).toMatchObject({
      pair: { source: 'en', target: 'it' },
      items: ['There are 30 boats.'],
    });
  });

  it('says why there is none', async () => {
    const apertium = engine('apertium', () => refused('key-refused'));
    const request = requestWith({ engines: { apertium } });
    expect(await askOpinion(request, 'b0.0', 'apertium', 'other')).toMatchObject({
      ok: false,
      error: { kind: 'key-refused' },
    });
    expect(await askOpinion(request, 'b0.0', 'deepl', 'other')).toMatchObject({
      ok: false,
      error: { kind: 'engine-not-configured' },
    });
    expect(await askOpinion(request, 'b9.9', 'apertium', 'other')).toEqual(fail({ kind: 'page-changed' }));
    expect(await askOpinion(request, 'b0.1', 'apertium', 'back')).toEqual(fail({ kind: 'page-changed' }));
  });

  it('is asked of nobody elsewhere about a private page', async () => {
    const deepl = engine('deepl');
    const request = requestWith({ engines: { deepl }, isPrivate: true });
    expect(await askOpinion(request, 'b0.0', 'deepl', 'other')).toEqual(fail({ kind: 'page-changed' }));
    expect(deepl.requests).toEqual([]);
  });
});
