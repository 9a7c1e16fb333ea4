import * as v from 'valibot';
import { serveCalls } from '../platform/calls';
import { request } from '../platform/request';
import { answerCall } from './answer-call';
import { DEVICE_CALLS, deviceCallSchema } from './calls';
import { createDevice } from './create-device';
import { createQuietWatch } from './quiet-watch';

/** With its workers and models this document is worth some hundred megabytes. It is opened anew in well under a second. */
const QUIET_MS = 30_000;

const quiet = createQuietWatch(QUIET_MS, () => window.close());
// An offscreen document can ask the browser nothing but to pass messages on.
const hasOrigins = (origins: readonly string[]) => request('permissions/has', { origins: [...origins] });
const device = createDevice({ hasOrigins, onActivity: quiet.touch });

serveCalls(DEVICE_CALLS, (call, signal) =>
  quiet.during(() => answerCall(device, v.parse(deviceCallSchema, call), signal)),
);
