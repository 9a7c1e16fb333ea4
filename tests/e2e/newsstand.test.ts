import { beforeEach, expect, test } from 'vitest';
import { clearNewsstand, followAt, shownItems } from './flows/newsstand-flow';
import { says } from './flows/options-flow';
import { freshReader, jobState, press, startSite } from './flows/translation-flow';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

inBrowsers('the newsstand', (browser) => {
  beforeEach(async () => {
    await clearNewsstand(browser());
    await freshReader(browser(), site.server.address, {
      feeds: [],
      newsstand: { refresh: 'gently', sites: [] },
    });
  });

  const openNewsstand = () => browser().openView('newsstand');
  const tabAddresses = () =>
    browser().inExtension(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ''));

  test('finds the feed of a site, follows it, and translates what is on the screen', async () => {
    const newsstand = await openNewsstand();
    await followAt(newsstand, `${site.demo.origin}/it/sale`);
    const items = await shownItems(newsstand, 3, true);
    expect(items[0]).toMatchObject({
      title: 'IL MAGAZZINO DEL SALE APRE LE PORTE ALLE SCUOLE',
      original: 'Il magazzino del sale apre le porte alle scuole',
      isRead: false,
    });
    // Neither the feed's markup nor its boilerplate.
    expect(items[0]?.summary).toBe(
      'DA MAGGIO I RAGAZZI DELLA COSTA POTRANNO VEDERE LE VASCHE DOVE SI PESAVA IL SALE GRIGIO. LE VISITE SONO GRATUITE.',
    );
    expect(items[0]?.facts).toContain('Il Porto Quotidiano | Ugo Mare | 2 March 2022, 09:15 UTC+01:00');
    expect(items[1]?.original).toBe('Il vecchio faro torna ad accendersi dopo ventitré anni');
    await newsstand.close();
  });

  test('opens a headline in the reader and marks it read', async () => {
    const newsstand = await openNewsstand();
    await followAt(newsstand, `${site.demo.origin}/it/feed.xml`);
    await shownItems(newsstand, 3, true);
    await newsstand.click('[data-item]:nth-child(2) .entry-title');
    await expect
      .poll(async () => (await tabAddresses()).filter((url) => url.includes('/reader/index.html?tab=')), {
        timeout: 20_000,
      })
      .toHaveLength(1);
    expect(await tabAddresses()).toContain(`${site.demo.origin}/it/faro`);
    await expect.poll(async () => (await shownItems(newsstand, 3))[1]?.isRead).toBe(true);
    await newsstand.click('.item-filter input');
    await shownItems(newsstand, 2);
    await press(newsstand, 'Mark all read');
    await newsstand.waitFor(() => document.querySelector('.collection-empty'), [], {
      what: 'nothing unread',
    });
    await browser().inExtension(async (origin) => {
      const own = (await chrome.tabs.query({})).filter(
        ({ url = '' }) => url.includes('/reader/index.html?tab=') || url.startsWith(`${origin}/it/faro`),
      );
      await chrome.tabs.remove(own.flatMap(({ id }) => id ?? []));
    }, site.demo.origin);
    await newsstand.close();
  });

  test('is followed from an article, goes out as a list and a digest, and can be left and come back to', async () => {
    const page = await browser().newPage(`${site.demo.origin}/it/faro`);
    const view = await browser().openView('reader', await page.tabId());
    await jobState(view, 'done');
    await press(view, 'Follow');
    await view.waitFor(
      () =>
        [...document.querySelectorAll('.source-facts button')].some((one) => one.textContent === 'Followed'),
      [],
      { what: 'it to be followed' },
    );
    await view.close();
    await page.close();

    const newsstand = await openNewsstand();
    await shownItems(newsstand, 3, true);
    await newsstand.evaluate(() => {
      const real = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => document.documentElement.setAttribute('data-written', text));
        return real(blob);
      };
    });
    const written = (what: string) =>
      newsstand.waitFor(
        (wanted) => {
          const text = document.documentElement.getAttribute('data-written') ?? '';
          return text.includes(wanted) ? text : '';
        },
        [what],
        { what },
      );
    await press(newsstand, 'Export OPML');
    expect(await written('<opml')).toContain(`xmlUrl="${site.demo.origin}/it/feed.xml"`);
    await press(newsstand, 'Digest as a web page');
    const digest = await written('<!DOCTYPE html>');
    expect(digest).toContain(
      'This is a machine translation from Italian of a post published on Il Porto Quotidiano',
    );
    expect(digest).toContain('IL VECCHIO FARO TORNA');
    await says(newsstand, '3 headlines in the file Headlines-of-');

    await newsstand.click('.facet li:nth-child(2) button');
    await press(newsstand, 'Stop following');
    await newsstand.waitFor(() => document.querySelector('.collection-empty'), [], {
      what: 'nothing followed',
    });
    await press(newsstand, 'Undo');
    await shownItems(newsstand, 3, true);
    await newsstand.close();
  });

  test('takes a list of feeds in, and nothing of it that is none', async () => {
    const newsstand = await openNewsstand();
    await newsstand.waitFor(() => document.querySelector('.collection-empty'));
    const choose = (text: string) =>
      newsstand.evaluate((content) => {
        const files = new DataTransfer();
        files.items.add(new File([content], 'feeds.opml'));
        const field = document.querySelector<HTMLInputElement>('#opml-file');
        if (field) field.files = files.files;
        field?.dispatchEvent(new Event('change', { bubbles: true }));
      }, text);
    await choose('not a list');
    await newsstand.waitFor(() => document.querySelector('.collection-news .field-problem')?.textContent);
    await choose(
      `<opml version="2.0"><body><outline text="Notizie"><outline text="Porto" xmlUrl="${site.demo.origin}/it/feed.xml"/></outline><outline text="x" xmlUrl="javascript:alert(1)"/></body></opml>`,
    );
    await says(newsstand, '1 feed was added');
    await says(newsstand, '1 address in it');
    // Not before its site is allowed.
    await newsstand.waitFor(() => document.querySelector('.wrong'), [], { what: 'that it is not fetched' });
    await press(newsstand, 'Allow 1 site');
    await shownItems(newsstand, 3, true);
    await newsstand.close();
  });

  test('says what is wrong with an address', async () => {
    const newsstand = await openNewsstand();
    await newsstand.waitFor(() => document.querySelector('.add-feed input'));
    const problem = () =>
      newsstand.waitFor(() => document.querySelector('.add-feed .field-problem')?.textContent, [], {
        what: 'a problem',
      });
    await newsstand.type('.add-feed input', 'javascript://x');
    await newsstand.press('Enter');
    expect(await problem()).toContain('is not the address of a site');
    await newsstand.evaluate(() => document.querySelector<HTMLInputElement>('.add-feed input')?.select());
    await newsstand.type('.add-feed input', `${site.demo.origin}/ar/makhbaz`);
    await newsstand.press('Enter');
    await expect.poll(problem, { timeout: 20_000 }).toContain('No feed is announced');
    await newsstand.close();
  });
});
