import { describe, expect, it, test } from 'vitest';
import { safeHref, withoutTracking } from '../../../src/core/link';

test.each(['https://a.example/x?y#z', 'http://a.example/', 'mailto:desk@a.example', 'HTTPS://a.example'])(
  '%s may be a link',
  (href) => expect(safeHref(href)).toBe(href),
);

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,x',
  'blob:https://a.example/1',
  'file:///etc/hosts',
  '/relative',
  'https://',
  '',
])('%j may not', (href) => expect(safeHref(href)).toBeUndefined());

describe('withoutTracking', () => {
  it('drops what tells where a reader came from, and nothing else', () => {
    expect(withoutTracking('https://a.example/b?utm_source=x&id=3&fbclid=y#/c')).toBe(
      'https://a.example/b?id=3#/c',
    );
    expect(withoutTracking('https://a.example/b?utm_source=x')).toBe('https://a.example/b');
    expect(withoutTracking('https://a.example/b?q=a+b&c')).toBe('https://a.example/b?q=a+b&c');
  });
});
