import type { AppError } from '../core/errors';
import { fail } from '../core/result';
import type { Device, DeviceEngine } from '../engines/device';
import type { ConfiguredEngine, DeviceCall } from './calls';

/**
 * Sends a call to where the device is and gives what it answers; undefined where that place was closed before it answered.
 * An aborted signal rejects with its reason.
 */
export type SendCall = (call: DeviceCall, signal: AbortSignal) => Promise<unknown>;

/** The device at the other end of a connection. */
export function createRemoteDevice(send: SendCall): Device {
  /** A place that was closed (it closes when it is idle) is opened anew for the second try. */
  const ask = async <T>(call: DeviceCall, signal: AbortSignal, lost: T): Promise<T> => {
    const answer = (await send(call, signal)) ?? (await send(call, signal));
    return answer === undefined ? lost : (answer as T);
  };
  const never = () => new AbortController().signal;
  return {
    engine(id, config) {
      const engine = { id, config } as ConfiguredEngine;
      const lost = fail(lostError(id));
      const answers: DeviceEngine = {
        languagePairs: (signal) => ask({ method: 'languagePairs', engine }, signal, lost),
        supports: (pair, signal) =>
          ask({ method: 'supports', engine, pair }, signal, { state: 'unsupported', error: lost.error }),
        prepare: (pair, signal) => ask({ method: 'prepare', engine, pair }, signal, lost),
        translate: ({ pair, form, items }, signal) =>
          ask({ method: 'translate', engine, request: { pair, form, items: [...items] } }, signal, lost),
      };
      return answers;
    },
    models: () => ask({ method: 'models' }, never(), fail(lostError('bergamot'))),
    changeModel: (model, change) =>
      ask({ method: 'changeModel', model, change }, never(), fail(lostError('bergamot'))),
  };
}

function lostError(engine: string): AppError {
  return { kind: 'engine-crashed', engine, detail: 'the page it runs in was closed' };
}
