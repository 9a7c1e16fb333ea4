import type { Device, DeviceEngine } from '../engines/device';
import type { ConfiguredEngine, DeviceCall } from './calls';

/** Does on a device what was asked for over a connection. */
export function answerCall(device: Device, call: DeviceCall, signal: AbortSignal): Promise<unknown> {
  switch (call.method) {
    case 'languagePairs':
      return engineOf(device, call.engine).languagePairs(signal);
    case 'supports':
      return engineOf(device, call.engine).supports(call.pair, signal);
    case 'prepare':
      return engineOf(device, call.engine).prepare(call.pair, signal);
    case 'translate':
      return engineOf(device, call.engine).translate(call.request, signal);
    case 'models':
      return device.models();
    case 'changeModel':
      return device.changeModel(call.model, call.change);
  }
}

function engineOf(device: Device, engine: ConfiguredEngine): DeviceEngine {
  return engine.id === 'browser'
    ? device.engine('browser', engine.config)
    : device.engine('bergamot', engine.config);
}
