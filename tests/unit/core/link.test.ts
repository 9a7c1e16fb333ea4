import { expect, test } from 'vitest';
import { safeHref } from '../../../src/core/link';

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
