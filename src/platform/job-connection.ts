import browser from 'webextension-polyfill';
import type { JobCommand, JobEvent } from '../protocol/job-port';
import { JOB_PORT } from '../protocol/port-names';
import { listenToPort } from './listen-to-port';

export interface JobConnection {
  send(command: JobCommand): void;
  close(): void;
}

/** Connects a view to the job of a tab and asks for it. `disconnected` is called when the other end went away, never after `close`. */
export function connectJob(
  tabId: number,
  on: { event(event: JobEvent): void; disconnected(): void },
): JobConnection {
  const port = browser.runtime.connect({ name: JOB_PORT });
  const stop = listenToPort(port, {
    message: (event) => on.event(event as JobEvent),
    disconnected: () => on.disconnected(),
  });
  const send = (command: JobCommand) => port.postMessage(command);
  send({ type: 'open', tabId });
  return {
    send,
    close() {
      stop();
      port.disconnect();
    },
  };
}
