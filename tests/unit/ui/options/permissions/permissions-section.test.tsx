// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../../src/core/settings';
import { all, one, open, perform, platform } from '../../open-options';

const A = 'https://a.example/*';
const SCRIPT = 'https://*.paper.example/*';

const openWith = async (granted: string[], settings: Partial<Settings> = {}) => {
  platform.granted = granted;
  platform.settings = { ...DEFAULT_SETTINGS, ...settings };
  await open();
};
const hosts = () => all('[data-host]').map(({ dataset }) => dataset.host);
const row = (host: string) => one(`[data-host="${host}"]`);
const giveBack = (name: string) => perform(() => one(`[aria-label="Give back ${name}"]`).click());
const said = () => one('.permissions > [role=status]').textContent;

describe('the permissions of the manifest', () => {
  it('are listed with it', async () => {
    await openWith([]);
    expect(all('[data-permission]').map(({ dataset }) => dataset.permission)).toEqual([
      'activeTab',
      'storage',
    ]);
    expect(one('[data-permission="storage"]').textContent).toContain('keep your settings');
  });
});

describe('the hosts that are held', () => {
  it('are listed with why: engines, models, language, always, nothing, more than one site', async () => {
    await openWith(['https://b.example/*', A, 'http://localhost/*', 'https://*/*', '<all_urls>'], {
      languageSites: [A],
      downloadSites: [A],
      sites: { [A]: { when: 'always' } },
    });
    expect(hosts()).toEqual(['<all_urls>', 'https://*/*', 'http://localhost/*', A, 'https://b.example/*']);
    for (const host of ['<all_urls>', 'https://*/*']) expect(row(host).textContent).toContain('All sites');
    expect(row('https://*/*').textContent).toContain('More than one site');
    expect(row('http://localhost/*').textContent).toContain('LibreTranslate, Apertium, and Language model');
    for (const why of ['Models are', 'The language of', 'always translated']) {
      expect(row(A).textContent).toContain(why);
    }
    expect(row('https://b.example/*').textContent).toContain('Nothing needs it any more.');
  });

  it('are listed with the feeds that are fetched from them, as many as can be read in a line', async () => {
    const feedsAt = (site: string, titles: string[]) =>
      titles.map((title) => ({ url: `https://${site}.example/${title}`, title }));
    await openWith([A, 'https://b.example/*', 'https://c.example/*'], {
      feeds: [...feedsAt('a', ['Il Faro', 'Sport']), ...feedsAt('b', ['1', '2', '3', '4', '5'])],
      newsstand: { refresh: 'gently', sites: [A, 'https://b.example/*', 'https://c.example/*'] },
    });
    expect(row(A).textContent).toContain('Feeds that you follow are fetched from here: Il Faro and Sport.');
    expect(row('https://b.example/*').textContent).toContain('1, 2, 3, and 2 more.');
    expect(row('https://c.example/*').textContent).toContain('Articles of the newsstand are read here.');
    await giveBack('https://a.example');
    expect(platform.saved.at(-1)?.newsstand.sites).not.toContain(A);
    expect(platform.saved.at(-1)?.feeds).toHaveLength(7);
  });

  it('are given back with what they were for', async () => {
    await openWith([A], { languageSites: [A], sites: { [A]: { when: 'always' } } });
    await giveBack('https://a.example');
    expect(platform.removed).toEqual([[A]]);
    expect(platform.saved.at(-1)).toMatchObject({ languageSites: [], sites: {} });
    expect(hosts()).toEqual([]);
    expect(said()).toBe('Given back: https://a.example.');
  });

  it('stay with what they are for where the browser keeps them', async () => {
    platform.takesBack = false;
    await openWith([A], { languageSites: [A] });
    await giveBack('https://a.example');
    expect(platform.saved).toEqual([]);
    expect(hosts()).toEqual([A]);
    expect(said()).toContain('did not take back https://a.example');
  });

  it('are listed as they are now, wherever they are taken back', async () => {
    await openWith([A]);
    platform.granted = [];
    await perform(() => platform.permissionsChanged());
    expect(hosts()).toEqual([]);
  });

  it('of the manifest are said to be, and have a button only where the browser takes them back', async () => {
    platform.declared = { scripts: [SCRIPT], hosts: ['http://localhost/*'], canBeRemoved: false };
    await openWith([]);
    expect(hosts()).toEqual([SCRIPT, 'http://localhost/*']);
    expect(row(SCRIPT).textContent).toContain('Comes with the extension');
    expect(all('[data-host] button')).toEqual([]);
    platform.declared = { ...platform.declared, canBeRemoved: true };
    await openWith([SCRIPT]);
    expect(hosts()).toEqual([SCRIPT]);
    expect(all('[data-host] button')).toHaveLength(1);
  });
});

describe('what may be sent', () => {
  const kinds = () => all('[data-permission]').map(({ dataset }) => dataset.permission);

  beforeEach(() => {
    platform.allowedData = ['authenticationInfo', 'websiteContent'];
  });

  it('is listed with why, and given back', async () => {
    await openWith([]);
    expect(kinds()).toEqual(['activeTab', 'storage', 'authenticationInfo', 'websiteContent']);
    expect(one('[data-permission="authenticationInfo"]').textContent).toContain('To send your key');
    expect(one('[data-permission="websiteContent"]').textContent).toContain('To send the text of articles');
    expect(one('.permissions').textContent).not.toContain('You have allowed nothing');
    await giveBack('websiteContent');
    expect(platform.removed).toEqual([['websiteContent']]);
    expect(kinds()).toEqual(['activeTab', 'storage', 'authenticationInfo']);
    expect(said()).toBe('Given back: websiteContent.');
    await giveBack('authenticationInfo');
    expect(one('.permissions').textContent).toContain('You have allowed nothing');
  });

  it('stays where the browser keeps it', async () => {
    platform.takesBack = false;
    await openWith([]);
    await giveBack('websiteContent');
    expect(kinds()).toContain('websiteContent');
    expect(said()).toContain('did not take back websiteContent');
  });
});
