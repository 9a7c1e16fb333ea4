import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hostPatterns, serverAddress } from '../../../src/engines/server-address';

describe('serverAddress', () => {
  it.each([
    ['http://localhost:5000', 'http://localhost:5000'],
    [' HTTPS://Translate.Example.ORG/ ', 'https://translate.example.org'],
    ['https://example.org/apy/', 'https://example.org/apy'],
    ['https://example.org:443/a/b//', 'https://example.org/a/b'],
    ['http://[::1]:2737', 'http://[::1]:2737'],
  ])('takes %j as %j', (entered, address) => {
    expect(v.parse(serverAddress, entered)).toBe(address);
  });

  it.each([
    '',
    'localhost:5000',
    'example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://user:secret@example.org',
    'https://example.org/?key=1',
    'https://example.org/#top',
    `https://example.org/${'a'.repeat(2000)}`,
    null,
    5000,
  ])('refuses %j', (entered) => {
    expect(v.is(serverAddress, entered)).toBe(false);
  });
});

describe('hostPatterns', () => {
  it.each([
    ['http://localhost:5000', 'http://localhost/*'],
    ['https://example.org/apy', 'https://example.org/*'],
    ['http://[::1]:2737', 'http://[::1]/*'],
  ])('asks for %s as %s', (address, pattern) => {
    expect(hostPatterns(address)).toEqual([pattern]);
  });
});
