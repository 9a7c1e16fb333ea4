import { describe, expect, it } from 'vitest';
import { backupEndText, unusableText } from '../../../src/library/backup-text';
import type { BackupEnd, BackupProblem, UnusableLine } from '../../../src/library/read-backup';
import { english } from '../ui/english';

const FILE = 'library.gz';
const said = (end: Partial<BackupEnd>) =>
  backupEndText({ type: 'end', taken: 0, unusable: 0, ...end }, FILE, english);

describe('a file that was read', () => {
  it('says what was taken', () => {
    expect(said({ taken: 1, missing: 0 })).toBe('1 article was taken from library.gz.');
    expect(said({ taken: 1200, missing: 0 })).toBe('1,200 articles were taken from library.gz.');
    expect(said({ missing: 0 })).toBe('No article was taken from library.gz.');
  });

  it('says what could not be, and what to do', () => {
    expect(said({ taken: 2, unusable: 1 })).toMatch(
      /^2 articles .* 1 article in it could not be used\. Copy or/,
    );
    expect(said({ taken: 2, missing: 3, problem: { kind: 'truncated' } })).toMatch(
      /^library\.gz ends too early.* 2 articles were taken from library\.gz\. 3 articles that .* missing\. Copy or/,
    );
  });

  it('says so where nothing was changed', () => {
    for (const kind of ['not-a-backup', 'newer'] as const) {
      expect(said({ problem: { kind } })).toMatch(/library\.gz .*Nothing was changed\.$/);
    }
  });

  it.each<BackupProblem>([
    { kind: 'truncated' },
    { kind: 'incomplete' },
    { kind: 'damaged' },
    { kind: 'too-large' },
    { kind: 'unreadable', detail: 'the disk is out' },
  ])('has words for $kind', (problem) => {
    const text = said({ problem, taken: 1 });
    expect(text).toMatch(/library\.gz.* 1 article was taken .* nothing of the library is lost\.$/);
    if ('detail' in problem) expect(text).toContain(problem.detail);
  });
});

describe('an article that could not be used', () => {
  it.each<[UnusableLine, string]>([
    [
      { type: 'unusable', line: 3, title: 'Il faro', reason: 'damaged' },
      'Line 3, “Il faro”: it is not whole.',
    ],
    [{ type: 'unusable', line: 3, title: '', reason: 'too-long' }, 'Line 3: it is longer than any article.'],
    [
      { type: 'unusable', line: 3, title: '', reason: 'newer' },
      'Line 3: a newer version of Diptych wrote it. Update this one, then try again.',
    ],
    [
      { type: 'unusable', line: 3, title: '', reason: 'invalid', where: 'pairs.1.blockId' },
      'Line 3: it has something that no article has (pairs.1.blockId).',
    ],
  ])('%j', (line, expected) => {
    expect(unusableText(line, english)).toBe(expected);
  });
});
