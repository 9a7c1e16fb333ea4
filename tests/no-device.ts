import type { Device } from '../src/engines/device';

/** For engines that have no business on this device. */
export const noDevice: Device = {
  engine: () => {
    throw new Error('nothing on this device is expected to be asked');
  },
  models: () => Promise.reject(new Error('no models expected')),
  changeModel: () => Promise.reject(new Error('no models expected')),
};
