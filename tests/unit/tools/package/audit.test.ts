import { beforeEach, describe, expect, it, vi } from 'vitest';

const run = vi.hoisted(() => vi.fn());
vi.mock('../../../../tools/processes', () => ({ run }));

const { audit, readAudit } = await import('../../../../tools/package/audit');

const CLEAN = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {},
  metadata: { vulnerabilities: { total: 0 } },
});
const found = (severity: string, via: unknown = [{ source: 1, title: 'Prototype pollution' }]) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities: { lodash: { name: 'lodash', severity, via } } });
/** What npm prints where a registry takes no audits. */
const REFUSED = `{
  "message": "405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk",
  "statusCode": 405,
  "error": { "summary": "", "detail": "" }
}
npm warn audit 405 Method Not Allowed
npm error audit endpoint returned an error
`;

describe('readAudit', () => {
  it('reads that nothing is known, which is not that nobody answered', () => {
    expect(readAudit(CLEAN)).toEqual({ isKnown: true, advices: [] });
    for (const nothing of ['', 'npm error code EAI_AGAIN', '{', '{}', 'null', '[]'])
      expect(readAudit(nothing)).toMatchObject({ isKnown: false });
  });

  it('reads findings with their causes', () => {
    expect(readAudit(found('high', [{ title: 'Runs code' }, 'minimist', null]))).toEqual({
      isKnown: true,
      advices: [{ name: 'lodash', severity: 'high', titles: ['Runs code', 'by minimist'] }],
    });
  });

  it('takes a severity that it does not know for the worst', () => {
    expect(readAudit(found('catastrophic'))).toMatchObject({ advices: [{ severity: 'critical' }] });
  });

  it('says in the registry’s words why it could not be asked', () => {
    expect(readAudit(REFUSED)).toEqual({
      isKnown: false,
      reason: expect.stringContaining('405 Method Not Allowed'),
    });
    const summary = JSON.stringify({
      error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.' },
    });
    expect(readAudit(summary)).toMatchObject({ reason: expect.stringContaining('existing lockfile') });
  });
});

describe('audit', () => {
  beforeEach(() => run.mockReset());
  /** Answers about what is carried, then about everything. */
  const answers = (carried: string, all: string) => {
    for (const output of [carried, all]) run.mockResolvedValueOnce({ code: 0, timedOut: false, output });
  };

  it('asks about what is carried and about everything, and passes where both are clean', async () => {
    answers(CLEAN, CLEAN);
    expect(await audit({ mustKnow: true })).toEqual({ passed: 2, failed: [], skipped: [] });
    const [carried, all] = run.mock.calls.map(([, args]) => args as string[]);
    expect(carried).toContain('--omit=dev');
    expect(all).not.toContain('--omit=dev');
    for (const args of [carried, all]) expect(args).not.toContain('fix');
  });

  it.each(['info', 'low', 'moderate', 'high', 'critical'])(
    'fails for anything that readers would get: %s',
    async (severity) => {
      answers(found(severity), CLEAN);
      const { passed, failed } = await audit({ mustKnow: false });
      expect([passed, failed.map(({ reason }) => reason)]).toEqual([
        1,
        [`lodash (${severity}): Prototype pollution`],
      ]);
    },
  );

  it.each([
    ['moderate', 0],
    ['high', 1],
    ['critical', 1],
  ])('fails for what it is built with where that is bad enough: %s', async (severity, failures) => {
    answers(CLEAN, found(severity));
    expect((await audit({ mustKnow: true })).failed).toHaveLength(failures);
  });

  it('says that it could not ask, which has failed where it has to be known', async () => {
    for (const mustKnow of [false, true]) {
      answers(REFUSED, REFUSED);
      const { passed, failed, skipped } = await audit({ mustKnow });
      expect([passed, failed.length, skipped.length]).toEqual(mustKnow ? [0, 2, 0] : [0, 0, 2]);
      expect([...failed, ...skipped][0]?.reason).toContain('405');
    }
  });

  it('does the same where npm does not answer, or is not there', async () => {
    run.mockResolvedValueOnce({ code: null, timedOut: true, output: '' });
    run.mockRejectedValueOnce(new Error('spawn npm ENOENT'));
    const { skipped } = await audit({ mustKnow: false });
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'the registry did not answer in time',
      'spawn npm ENOENT',
    ]);
  });
});
