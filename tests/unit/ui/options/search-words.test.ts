// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hasAll, visibleText, wordsOf } from '../../../../src/ui/options/search-words';

describe('what is looked for', () => {
  it.each([
    ['Clear the cache', 'cache CLEAR', true],
    ['Žižek', 'zizek', true],
    ['Glossaire et modèles', 'modele', true],
    ['Clear the cache', 'cache glossary', false],
    ['İstanbul', 'istanbul', true],
    ['キャッシュ', 'キャッシュ', true],
    ['anything', '  ', true],
  ])('in %s: %s', (text, query, expected) => {
    expect(hasAll(text, wordsOf(query))).toBe(expected);
  });

  it('is what can be seen: no choices of closed lists', () => {
    const element = document.createElement('div');
    const select = document.createElement('select');
    const option = document.createElement('option');
    option.textContent = 'German';
    select.append(option);
    const label = document.createElement('label');
    label.textContent = 'Translate into';
    element.append(label, select);
    expect(visibleText(element)).toBe('Translate into');
    expect(visibleText(element, (part) => part === label)).toBe('');
  });
});
