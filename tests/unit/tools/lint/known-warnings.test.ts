import { describe, expect, test } from 'vitest';
import { type Finding, partWarnings } from '../../../../tools/lint/known-warnings';

function warning(file: string, code = 'UNSAFE_VAR_ASSIGNMENT'): Finding {
  return { code, message: 'Unsafe assignment to innerHTML', file, line: 1, column: 1 };
}

const TEXTS: Record<string, string> = {
  'preact.js': 'e.innerHTML=d.__html),t.__k=[]',
  'again.js': 'a.innerHTML=b.__html',
  'ours.js': 'element.innerHTML=answer',
};

const part = (...warnings: Finding[]) => partWarnings(warnings, (file) => TEXTS[file] ?? '');

describe('the warnings of the extension linter', () => {
  test('are known where they are about the named place of a package, each with its reason', () => {
    const { known, others } = part(warning('preact.js'));
    expect(known).toEqual([{ finding: warning('preact.js'), reason: expect.stringContaining('preact') }]);
    expect(others).toEqual([]);
  });

  test('are new about any other place', () => {
    expect(part(warning('ours.js'))).toEqual({ known: [], others: [warning('ours.js')] });
  });

  test('are new where the same is found twice', () => {
    expect(part(warning('preact.js'), warning('again.js')).others).toEqual([warning('again.js')]);
  });

  test('are new with another code, or without a place', () => {
    const placeless: Finding = { code: 'UNSAFE_VAR_ASSIGNMENT', message: '' };
    const other = warning('preact.js', 'DANGEROUS_EVAL');
    expect(part(other, placeless)).toEqual({ known: [], others: [other, placeless] });
  });
});
