// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings';
import { one, open, perform, platform } from '../open-options';

it('whether feeds are fetched by themselves is chosen, and the hosts that are allowed stay', async () => {
  const sites = ['https://a.example/*'];
  platform.settings = { ...DEFAULT_SETTINGS, newsstand: { refresh: 'gently', sites } };
  await open();
  const choice = () => one<HTMLInputElement>('#newsstand input[type=checkbox]');
  expect(choice().checked).toBe(true);
  await perform(() => choice().click());
  expect(platform.saved.at(-1)?.newsstand).toEqual({ refresh: 'never', sites });
  await perform(() => choice().click());
  expect(platform.saved.at(-1)?.newsstand).toEqual({ refresh: 'gently', sites });
});
