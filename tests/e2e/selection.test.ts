import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { pageSource } from './flows/overlay-flow';
import {
  nextFrame,
  readerState,
  selectIn,
  shownPanels,
  startPages,
  translateSelection,
} from './flows/selection-flow';
import { ITALIAN, LONG, SELECTION_PAGES } from './flows/selection-pages';
import { freshReader, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();
const DONE = { ok: true, value: null };
const failed = (kind: string) => ({ ok: false, error: { kind } });

const pages = startPages(SELECTION_PAGES);

inBrowsers('the translation of a selection', (browser) => {
  let page: Page;
  let tabId: number;

  const open = async (address: string) => {
    page = await browser().newPage(address);
    tabId = await page.tabId();
  };
  /** The panel, once it has something to say. */
  const panel = async () => {
    const answer = await translateSelection(browser(), tabId);
    expect(answer).toEqual(DONE);
    const shown = await shownPanels(browser(), tabId);
    expect(shown).toHaveLength(1);
    const [only] = shown;
    if (!only || only.isWaiting) throw new Error('There is no panel, or it still waits.');
    await page.tabId();
    return only;
  };
  const state = () => readerState(page);
  const isGone = () => page.waitFor(() => document.querySelector('[data-diptych]') === null);

  beforeEach(() => freshReader(browser(), site.server.address));
  afterEach(async () => {
    site.server.setFault();
    await page.close();
  });

  test('stands beside it, and is gone with Escape', async () => {
    await open(`${site.demo.origin}/it/faro`);
    await selectIn(page, '.entry-content', 'lavoro più difficile');
    const [source, before] = [await pageSource(page), await state()];
    const shown = await panel();
    expect(shown).toMatchObject({
      original: 'lavoro più difficile',
      text: ['LAVORO PIÙ DIFFICILE'],
      lang: 'en',
      dir: 'ltr',
      about: 'Italian → English, by LibreTranslate',
      notes: [],
      buttons: ['Copy', 'Close'],
      hasFocus: true,
      isInView: true,
    });
    await page.press('Escape');
    await isGone();
    expect(await pageSource(page)).toBe(source);
    expect(await state()).toEqual(before);
  });

  test('gives the focus back to where it was, and keeps what was selected backwards', async () => {
    await open(`${site.demo.origin}/it/faro`);
    await page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('.entry-content a');
      if (!link?.firstChild) throw new Error('There is no link.');
      link.id = 'here';
      link.focus();
      getSelection()?.setBaseAndExtent(link.firstChild, 5, link.firstChild, 1);
    });
    const [source, before] = [await pageSource(page), await state()];
    expect(before).toMatchObject({ focus: 'here', anchorOffset: 5, focusOffset: 1 });
    expect(await panel()).toMatchObject({ hasFocus: true });
    await page.press('Escape');
    await isGone();
    expect(await state()).toEqual(before);
    expect(await pageSource(page)).toBe(source);
  });

  test('goes by its button and by a click elsewhere', async () => {
    await open(`${pages.origin}/strict`);
    await selectIn(page, '#text');
    await panel();
    await page.press('Tab');
    await page.press('Tab');
    await page.press('Enter');
    await isGone();
    await panel();
    await page.click('#text');
    await isGone();
  });

  test('sends nothing but what is selected, and nothing twice', async () => {
    await open(`${pages.origin}/strict`);
    await selectIn(page, '#text');
    const sent = site.server.requests.length;
    expect(await panel()).toMatchObject({ text: [ITALIAN.toUpperCase()], isInView: true });
    const asked = site.server.requests.slice(sent).filter(({ path }) => path === '/translate');
    expect(asked.flatMap(({ body }) => (JSON.parse(body) as { q: string[] }).q)).toEqual([
      'Il mare era calmo quella mattina.',
      'Le barche rientravano piano, una dopo l’altra, nel porto.',
    ]);
    await panel();
    expect(site.server.requests.length).toBe(sent + asked.length);
  });

  test('is copied with where it came from, also where pages may not copy', async () => {
    await open(`${pages.origin}/no-clipboard`);
    await selectIn(page, '#text');
    await panel();
    await page.press('Tab');
    await page.press('Enter');
    await expect.poll(async () => (await shownPanels(browser(), tabId))[0]?.about).toBe('Copied');
    await page.tabId();
    await page.press('Escape');
    await isGone();
    if (browser().name === 'firefox') return;
    const told = (await browser().takeProblems()).map(({ message }) => message);
    expect(told).toEqual([expect.stringContaining('Clipboard API has been blocked')]);
    await page.click('textarea');
    await page.press('Control+v');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toMatch(
      /^IL MARE .*\n\nThis is a machine translation from Italian of a post published on Il Porto at the URL http:.*LibreTranslate on .*\.$/s,
    );
  });

  test('is not for what is written in', async () => {
    await open(`${pages.origin}/fields`);
    const source = await pageSource(page);
    const sent = site.server.requests.length;
    expect(await translateSelection(browser(), tabId)).toEqual(failed('selection-empty'));
    for (const id of ['input', 'area', 'editor', 'island', 'box']) {
      await page.tabId();
      await page.evaluate((wanted) => {
        const element = document.getElementById(wanted);
        element?.focus();
        if (element && 'select' in element) (element as HTMLInputElement).select();
        else if (element) getSelection()?.selectAllChildren(element);
      }, id);
      expect(await translateSelection(browser(), tabId), id).toEqual(failed('selection-editable'));
      expect(await shownPanels(browser(), tabId)).toEqual([]);
    }
    expect(await pageSource(page)).toBe(source);
    expect(site.server.requests.length).toBe(sent);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await selectIn(page, '#text');
    expect(await panel()).toMatchObject({ text: [ITALIAN.toUpperCase()] });
  });

  test('is that of its beginning where it is long, in whole sentences and by paragraphs', async () => {
    await open(`${pages.origin}/long`);
    await selectIn(page, '#text');
    const { text, notes, original, isInView } = await panel();
    expect(original).toMatch(/^Un titolo senza punto/);
    expect(notes).toEqual([
      'The selection is long: only its beginning was translated, up to 5,000 characters.',
    ]);
    expect(text).toHaveLength(3);
    expect(text[0]).toBe('UN TITOLO SENZA PUNTO');
    expect(text[1]).toBe(LONG.slice(0, 60).join(' ').toUpperCase());
    expect(text.join('\n').length).toBeGreaterThan(4900);
    expect(text.join('\n').length).toBeLessThanOrEqual(5000);
    expect(text[2]).toMatch(/TESTO\.$/);
    expect(isInView).toBe(true);
  });

  test('stands in the frame that it is of', async () => {
    await open(`${pages.origin}/frames`);
    const select = (characters: number) =>
      page.evaluate((end) => {
        const inner = document.querySelector('iframe')?.contentDocument;
        const text = inner?.querySelector('#text')?.firstChild;
        if (text) inner?.getSelection()?.setBaseAndExtent(text, 0, text, end);
      }, characters);
    await page.waitFor(
      () => document.querySelector('iframe')?.contentDocument?.querySelector('#text') !== null,
    );
    await select(ITALIAN.length);
    const shown = await panel();
    expect(shown).toMatchObject({ text: [ITALIAN.toUpperCase()], isInView: true });
    expect(shown.frameId).not.toBe(0);
    site.server.setFault({ kind: 'status', status: 400, message: 'No.' });
    await select(17);
    expect(await panel()).toMatchObject({ buttons: ['Try again', 'Close'] });
    site.server.setFault();
    await page.press('Tab');
    await page.press('Enter');
    await expect
      .poll(async () => (await shownPanels(browser(), tabId))[0]?.text)
      .toEqual(['IL MARE ERA CALMO']);
  });

  test('reads right to left where its language does', async () => {
    await browser().setSettings({
      targetLanguage: 'ar',
      engine: 'libretranslate',
      engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: site.server.address } },
    });
    await open(`${pages.origin}/strict`);
    await selectIn(page, '#text');
    expect(await panel()).toMatchObject({
      lang: 'ar',
      dir: 'rtl',
      about: 'Italian → Arabic, by LibreTranslate',
    });
  });

  test('is above a dialog, whose Escape comes after its own', async () => {
    await open(`${pages.origin}/dialog`);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await selectIn(page, '#text');
    const source = await pageSource(page);
    expect(await panel()).toMatchObject({ hasFocus: true, isInView: true });
    await page.press('Escape');
    await isGone();
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    expect(await pageSource(page)).toBe(source);
  });

  test('says so where there is nothing to translate', async () => {
    await open(`${pages.origin}/english`);
    await selectIn(page, '#text');
    expect(await panel()).toMatchObject({
      text: [],
      notes: ['This is in English already, the language you read in.'],
      buttons: ['Close'],
    });
    await selectIn(page, '#quote q');
    expect(await panel()).toMatchObject({
      text: ['LE BARCHE RIENTRANO PIANO'],
      about: 'Italian → English, by LibreTranslate',
    });
  });

  test('says what went wrong, and tries again when it is told to', async () => {
    await open(`${pages.origin}/strict`);
    await selectIn(page, '#text');
    site.server.setFault({ kind: 'status', status: 400, message: 'No.' });
    const shown = await panel();
    expect(shown).toMatchObject({ text: [], buttons: ['Try again', 'Close'] });
    expect(shown.notes[0]).toContain('LibreTranslate');
    // A background that was ended meanwhile has not forgotten.
    await browser().stopBackground();
    site.server.setFault();
    await page.tabId();
    await page.press('Tab');
    await page.press('Enter');
    await expect
      .poll(async () => (await shownPanels(browser(), tabId))[0]?.text, { timeout: 20_000 })
      .toEqual([ITALIAN.toUpperCase()]);
    await page.tabId();
    await page.press('Escape');
    await isGone();
  });

  test('asks for an engine where none was chosen, and sends nothing', async () => {
    await browser().setSettings({
      engine: 'libretranslate',
      engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: 'http://[::1]:9' } },
    });
    await open(`${pages.origin}/strict`);
    await selectIn(page, '#text');
    const { notes } = await panel();
    expect(notes).toEqual([
      expect.stringContaining('may not send text to LibreTranslate'),
      "Engines are chosen and allowed with Diptych's button in the toolbar, and in its settings.",
    ]);
  });

  test('stays in view, at the selection, while the page moves', async () => {
    await open(`${site.demo.origin}/it/faro`);
    await page.resize(1000, 600);
    await selectIn(page, '.entry-content', 'lavoro più difficile');
    const first = await panel();
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await expect
      .poll(async () => (await shownPanels(browser(), tabId))[0]?.top, { timeout: 10_000 })
      .not.toBe(first.top);
    await page.tabId();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await nextFrame(page);
    expect((await shownPanels(browser(), tabId))[0]).toMatchObject({ isInView: true });
    await page.tabId();
    await page.resize(360, 600);
    await nextFrame(page);
    expect((await shownPanels(browser(), tabId))[0]).toMatchObject({ isInView: true });
    await page.resize(1280, 900);
  });
});
