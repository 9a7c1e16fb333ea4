import { expect, test } from 'vitest';
import { articlePage } from '../../e2e/flows/live-page';
import { toggleOverlay, translationsStand } from '../../e2e/flows/overlay-flow';
import { freshReader, startSite } from '../../e2e/flows/translation-flow';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { startCanary } from './canary';
import { everyMessage, everyPort } from './every-message';
import { serveSite } from './site';

const site = startSite();
const pages = serveSite();
const canary = startCanary();
const TEXT = 'Il vecchio faro di Capo Sereno torna ad accendersi questa sera alle nove.';
const NEW = 'Una riga che la pagina mostra soltanto dopo che la versione vecchia è andata via.';

inBrowsers('a script of an old version that is still in a page', (browser) => {
  test('says nothing more, throws nothing, and is refused whatever it tries', async () => {
    await freshReader(browser(), site.server.address, { languageSites: ['http://localhost/*'] });
    pages.put('/notizia', articlePage(`<p id="text">${TEXT}</p>`));
    const page = await browser().newPage(`${pages.origin}/notizia`);
    const tabId = await page.tabId();
    await toggleOverlay(browser(), tabId);
    await translationsStand(page, 3);
    const surroundings = { tabId, canary: `${canary.origin}/secret` };
    const said = [...everyMessage(surroundings).map(({ message }) => message)];
    const ports = everyPort(surroundings);
    // Pages of the extension are closed with it.
    const before = await browser().openControl();
    await before.inPage(tabId, persist, { said, ports } as never);
    await before.close();
    const outcomes = () => page.evaluate(() => document.documentElement.dataset.outcomes ?? '[]');
    await expect.poll(outcomes).toContain('answered');

    await browser().updateExtension();
    // Firefox says so of what the old background had begun when it was ended.
    const ended = await browser().takeProblems();
    expect(ended.filter(({ message }) => !message.includes('after context unloaded'))).toEqual([]);
    await page.tabId();
    canary.take();
    const sent = site.server.requests.length;
    // What any of its scripts would act on: other text, another address, the reader coming back, the end of the page.
    await page.evaluate(async (text) => {
      document.documentElement.dataset.outcomes = '[]';
      const paragraph = document.querySelector('#text');
      if (paragraph) paragraph.textContent = text;
      history.pushState(null, '', '/altra');
      for (const type of ['focus', 'resize', 'popstate', 'scroll', 'pageshow'])
        window.dispatchEvent(new Event(type));
      document.dispatchEvent(new Event('visibilitychange'));
      document.dispatchEvent(new Event('scroll'));
      await new Promise((resolve) => setTimeout(resolve, 3000));
    }, NEW);
    expect(JSON.parse(await outcomes()).filter((one: string) => one !== 'refused')).toEqual([]);
    expect(site.server.requests.slice(sent).map(({ path }) => path)).toEqual([]);
    expect(canary.take()).toEqual([]);

    // The new version is told nothing of what was before, and works.
    const control = await browser().openControl();
    await page.tabId();
    const state = await control.evaluate(
      (tabId) => chrome.runtime.sendMessage({ name: 'overlay/state', input: { tabId } }),
      tabId,
    );
    expect(state).toEqual({ shown: false });
    await control.close();
    await page.close();
    expect(await browser().takeProblems()).toEqual([]);
  });
});

/** Runs in the extension's world of a page: says everything again and again, and notes what came of it in the page. */
function persist({ said, ports }: { said: unknown[]; ports: { name: string; commands: unknown[] }[] }): void {
  const outcomes: string[] = [];
  const note = (outcome: string) => {
    const root = document.documentElement;
    // The page begins a new list when it wants to.
    if (root.dataset.outcomes === '[]') outcomes.length = 0;
    if (!outcomes.includes(outcome)) outcomes.push(outcome);
    root.dataset.outcomes = JSON.stringify(outcomes);
  };
  // Nothing that would change what is kept: only that it is heard or not.
  const harmless = said.filter((message) => (message as { name?: string }).name === 'page/language');
  const say = (messages: unknown[]) => {
    for (const message of messages) {
      try {
        Promise.resolve(chrome.runtime.sendMessage(message)).then(
          (answer) => note(answer === undefined ? 'refused' : 'answered'),
          () => note('refused'),
        );
      } catch {
        note('refused');
      }
    }
  };
  const connect = () => {
    for (const { name, commands } of ports) {
      try {
        const port = chrome.runtime.connect({ name });
        port.onMessage.addListener(() => note('heard on a port'));
        for (const command of commands) port.postMessage(command);
      } catch {
        note('refused');
      }
    }
  };
  let isGone = false;
  setInterval(() => {
    try {
      isGone ||= !chrome.runtime?.id;
    } catch {
      isGone = true;
    }
    say(isGone ? said : harmless);
    if (isGone) connect();
  }, 200);
}
