// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { all, click, lookFor, one, open, perform } from './open-library';
import { ALL, bridge, lighthouse, salt } from './sample-library';

describe('the focus stays near, for who has no mouse, where', () => {
  const focused = () => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') ?? element?.textContent;
  };
  const pressDelete = (title: string) =>
    perform(() => {
      const button = one(`[aria-label="Delete ${title}"]`);
      button.focus();
      button.click();
    });

  it('articles are deleted, also after nothing was found for a while', async () => {
    await open(...ALL);
    await lookFor('xyz');
    await lookFor('');
    await pressDelete(bridge);
    expect(focused()).toBe(`Delete ${salt}`);
    await pressDelete(lighthouse);
    expect(focused()).toBe(`Delete ${salt}`);
  });

  it('the last article is deleted that was found', async () => {
    await open(...ALL);
    await lookFor('brucke');
    await pressDelete(bridge);
    expect(focused()).toContain('Nothing was found');
  });

  it('a filter is taken back', async () => {
    await open(...ALL);
    await perform(() =>
      all('.facet li button')
        .find(({ firstChild }) => firstChild?.textContent === 'mare')
        ?.click(),
    );
    one('.facet > button.link').focus();
    await click('All');
    expect(focused()).toBe('mare2');
  });
});
