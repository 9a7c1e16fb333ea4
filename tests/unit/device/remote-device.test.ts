import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../src/core/result';
import { answerCall } from '../../../src/device/answer-call';
import { type DeviceCall, deviceCallSchema } from '../../../src/device/calls';
import { createRemoteDevice } from '../../../src/device/remote-device';
import type { Device, DeviceEngine } from '../../../src/engines/device';

const pair = { source: 'it', target: 'en' };
const config = { catalogue: 'http://localhost/db/models.json' };
const signal = new AbortController().signal;

/** A device at the other end of a connection that passes only what the schema lets through. */
function connected(answers: Partial<DeviceEngine>) {
  const asked: unknown[] = [];
  const device: Device = {
    engine: (id, given) => {
      asked.push([id, given]);
      return answers as DeviceEngine;
    },
    models: async () => ok([]),
    changeModel: async (id, change) => {
      asked.push([id, change]);
      return ok(null);
    },
  };
  const send = (call: DeviceCall, callSignal: AbortSignal) =>
    answerCall(device, v.parse(deviceCallSchema, structuredClone(call)), callSignal);
  return { asked, remote: createRemoteDevice(send) };
}

describe('a device at the other end of a connection', () => {
  it('is asked with the engine’s configuration and gives what it answers', async () => {
    const { asked, remote } = connected({
      supports: async () => ({ state: 'ready', version: 'tiny' }),
      prepare: async () => ok(undefined),
      languagePairs: async () => ok([pair]),
      translate: async ({ items }) => ok(items.map((item) => item.toUpperCase())),
    });
    const engine = remote.engine('bergamot', config);
    expect(await engine.supports(pair, signal)).toEqual({ state: 'ready', version: 'tiny' });
    expect(await engine.prepare(pair, signal)).toEqual(ok(undefined));
    expect(await engine.languagePairs(signal)).toEqual(ok([pair]));
    expect(await engine.translate({ pair, form: 'html', items: ['uno'] }, signal)).toEqual(ok(['UNO']));
    expect(new Set(asked.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify(['bergamot', config])]),
    );
    await remote.engine('browser', {}).supports(pair, signal);
    expect(asked.at(-1)).toEqual(['browser', {}]);
  });

  it('lists and changes models', async () => {
    const { asked, remote } = connected({});
    expect(await remote.models()).toEqual(ok([]));
    expect(await remote.changeModel('it-en', 'pause')).toEqual(ok(null));
    expect(asked).toEqual([['it-en', 'pause']]);
  });

  it('is asked again where it was just closing and was ended once more', async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(ok(['one']));
    const engine = createRemoteDevice(send).engine('browser', {});
    expect(await engine.translate({ pair, form: 'text', items: ['uno'] }, signal)).toEqual(ok(['one']));
  });

  it('has broken down where it is closed again and again', async () => {
    const send = vi.fn().mockResolvedValue(undefined);
    const engine = createRemoteDevice(send).engine('bergamot', config);
    const error = { kind: 'engine-crashed', engine: 'bergamot' };
    expect(await engine.prepare(pair, signal)).toMatchObject({ ok: false, error });
    expect(await engine.supports(pair, signal)).toMatchObject({ state: 'unsupported', error });
    expect(send).toHaveBeenCalledTimes(6);
  });
});
