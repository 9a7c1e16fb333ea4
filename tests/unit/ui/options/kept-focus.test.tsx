// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings';
import { one, open, perform, platform } from '../open-options';

const [A, B, C] = ['https://a.example/*', 'https://b.example/*', 'https://c.example/*'] as const;

const openWith = async (settings: Partial<Settings>) => {
  platform.settings = { ...DEFAULT_SETTINGS, ...settings };
  await open();
};
/** By the keyboard: with the focus on it. */
const press = (label: string) =>
  perform(() => {
    const button = one(`[aria-label="${label}"]`);
    button.focus();
    button.click();
  });
const focused = () => {
  const { activeElement: element } = document;
  return element?.getAttribute('aria-label') ?? element?.textContent;
};

describe('the focus goes on to the next line, to the one before, and to what is left, where', () => {
  it('a language is removed that is also read', async () => {
    await openWith({ readLanguages: ['fr', 'it', 'es'] });
    await press('Remove Italian');
    expect(focused()).toBe('Remove Spanish');
    await press('Remove Spanish');
    expect(focused()).toBe('Remove French');
    await press('Remove French');
    expect(document.activeElement).toBe(one('#read-language'));
  });

  it('a site is removed whose language is shown', async () => {
    await openWith({ languageSites: [A, B, C] });
    await press('Remove https://b.example');
    expect(focused()).toBe('Remove https://c.example');
    await press('Remove https://c.example');
    expect(focused()).toBe('Remove https://a.example');
    await press('Remove https://a.example');
    expect(document.activeElement).toBe(one('#language-sites h2'));
  });

  it('a rule is removed', async () => {
    await openWith({ sites: { [A]: { when: 'never' }, [B]: { when: 'never' } } });
    await press('Remove what was chosen for a.example');
    expect(focused()).toBe('Remove what was chosen for b.example');
    await press('Remove what was chosen for b.example');
    expect(document.activeElement).toBe(one('#sites h2'));
  });

  it('a host, or what may be sent, is given back', async () => {
    platform.granted = [A, B];
    platform.allowedData = ['websiteContent'];
    await openWith({});
    await press('Give back https://a.example');
    expect(focused()).toBe('Give back https://b.example');
    await press('Give back https://b.example');
    expect(focused()).toBe('Give back websiteContent');
    await press('Give back websiteContent');
    expect(focused()).toBe('Sites and servers');
  });
});

it('the focus stays where the reader has gone meanwhile, and where the line stays', async () => {
  platform.granted = [A, B];
  await openWith({ languageSites: [] });
  one('[aria-label="Give back https://a.example"]').focus();
  one('#settings-search').focus();
  platform.granted = [B];
  await perform(() => platform.permissionsChanged());
  expect(document.activeElement).toBe(one('#settings-search'));
  platform.takesBack = false;
  await press('Give back https://b.example');
  expect(focused()).toBe('Give back https://b.example');
});
