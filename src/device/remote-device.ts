import type { AppError } from '../core/errors';
import { fail } from '../core/result';
import type { Device, DeviceEngine } from '../engines/device';
import type { ConfiguredEngine, DeviceCall } from './calls';

/**
 * Sends a call to where the device is and gives what it answers; undefined where that place was closed before it answered.
 * An aborted signal rejects with its reason.
 */
export type SendCall = (call: DeviceCall, signal: AbortSignal) => Promise<unknown>;

/** What is asked so often, and each time sees the place end, may be what ends it. */
const MOST_TRIES = 3;

/** The device at the other end of a connection. */
export function createRemoteDevice(send: SendCall): Device {
  /** A place that was closed is opened anew for the next try: it closes when it is idle, and the browser may end it at any time. */
  const ask = async <T>(call: DeviceCall, signal: AbortSignal, lost: T): Promise<T> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await send(call, signal);
      if (answer !== undefined) return answer as T;
    }
    return lost;
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
