// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { all, click, one, perform, platform, sent, show } from './open-view';

const radio = (value: string) => one(`.panel input[value="${value}"]`) as HTMLInputElement;
/** Presses a key at a choice, and tells which one has the focus then. */
const press = async (value: string, key: string) => {
  await perform(() => {
    radio(value).focus();
    radio(value).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  return (document.activeElement as HTMLInputElement).value;
};

beforeEach(async () => {
  await show({});
  await click('How it is shown');
});

describe('the keyboard in a group of choices', () => {
  it('goes through the choices without choosing', async () => {
    expect(all('input[name=site-when]').map((input) => (input as HTMLInputElement).value)).toEqual([
      'ask',
      'never',
      'always',
    ]);
    expect(await press('ask', 'ArrowDown')).toBe('never');
    expect(await press('never', 'ArrowRight')).toBe('always');
    expect(await press('always', 'ArrowDown')).toBe('ask');
    expect(await press('ask', 'ArrowUp')).toBe('always');
    expect(await press('always', 'ArrowLeft')).toBe('never');
    expect(radio('ask').checked).toBe(true);
    expect([platform.saved, platform.asked, sent]).toEqual([[], [], []]);
  });

  it('chooses what it stands at on demand', async () => {
    await press('never', 'Enter');
    expect(radio('never').checked).toBe(true);
    expect(Object.values(platform.saved.at(-1)?.sites ?? {})).toEqual([{ when: 'never' }]);
    await press('never', 'Enter');
    expect(platform.saved).toHaveLength(1);
  });

  it('leaves the browser its own keys', async () => {
    for (const init of [{ key: 'Tab' }, { key: 'ArrowLeft', altKey: true }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      radio('ask').dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
  });
});
