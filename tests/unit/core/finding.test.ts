import { expect, it } from 'vitest';
import catalogue from '../../../assets/_locales/en/messages.json';
import { FINDING_MESSAGES } from '../../../src/core/finding';

it('the messages of findings are those of the catalogue', () => {
  const keys = Object.keys(catalogue).filter((key) => /^finding[A-Z]/.test(key));
  expect([...FINDING_MESSAGES].sort()).toEqual(keys.sort());
});
