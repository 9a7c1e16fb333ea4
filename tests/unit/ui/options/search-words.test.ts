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

  it.each([
    [12, 'Translate into 1 2 3 4 5 6 7 8 9 10 11 12'],
    [13, 'Translate into'],
  ])('is what can be seen, and the choices of a closed list that is short: of %i', (count, expected) => {
    const element = document.createElement('div');
    const select = document.createElement('select');
    for (let at = 1; at <= count; at += 1) select.add(new Option(`${at}`));
    const label = document.createElement('label');
    label.textContent = 'Translate into';
    element.append(label, select);
    expect(visibleText(element)).toBe(expected);
  });

  it('is nothing of what is left out', () => {
    const element = document.createElement('div');
    const [label, left] = ['label', 'p'].map((name) => document.createElement(name));
    if (!label || !left) throw new Error('There is nothing to leave out.');
    label.textContent = 'Translate into';
    left.textContent = 'anything';
    element.append(label, left);
    expect(visibleText(element, (part) => part === left)).toBe('Translate into');
  });
});
