import { DEVICE_CALLS } from '../device/calls';
import { createDevice } from '../device/create-device';
import { createRemoteDevice } from '../device/remote-device';
import type { Device } from '../engines/device';
import { sendCall } from '../platform/calls';
import { signsOfLife } from '../platform/keep-alive';
import { needsOffscreen, openOffscreen } from '../platform/offscreen';
import { hasOrigins } from '../platform/permissions';

const DOCUMENT = 'src/device/index.html';

/** The on-device engines: in this page where it is one (Firefox), in an offscreen document otherwise (Chrome, Edge). */
export function findDevice(): Device {
  if (!needsOffscreen()) return createDevice({ hasOrigins, onActivity: signsOfLife() });
  return createRemoteDevice(async (call, signal) => {
    await openOffscreen(DOCUMENT);
    return sendCall(DEVICE_CALLS, call, signal);
  });
}
