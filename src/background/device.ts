import { createDevice } from '../device/create-device';
import { createRemoteDevice } from '../device/remote-device';
import type { Device } from '../engines/device';
import { type CallPort, openCallPort } from '../platform/calls';
import { needsOffscreen, openOffscreen } from '../platform/offscreen';
import { hasOrigins } from '../platform/permissions';
import { DEVICE_PORT } from '../protocol/port-names';

const DOCUMENT = 'src/device/index.html';

/** The on-device engines: in this page where it is one (Firefox), in an offscreen document otherwise (Chrome, Edge). */
export function findDevice(): Device {
  if (needsOffscreen()) return offscreenDevice();
  return createDevice({ hasOrigins, onActivity: () => undefined });
}

function offscreenDevice(): Device {
  let port: CallPort | undefined;
  return createRemoteDevice(async (call, signal) => {
    await openOffscreen(DOCUMENT);
    if (!port) {
      const opened = openCallPort(DEVICE_PORT);
      opened.onClose(() => {
        if (port === opened) port = undefined;
      });
      port = opened;
    }
    return port.send(call, signal);
  });
}
