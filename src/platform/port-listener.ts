import browser, { type Runtime } from 'webextension-polyfill';
import type { JobEvent } from '../protocol/job-port';
import { identifySender, type Sender } from './sender';

/** The background's end of a connection. */
export interface EventPort {
  sender: Sender;
  /** Does nothing once the other end is gone. */
  post(event: JobEvent): void;
  onCommand(listener: (command: unknown) => void | Promise<void>): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** Hands over every connection of ours with this name. Commands come as they were sent: validate them. */
export function listenForPorts(name: string, accept: (port: EventPort) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name) return;
    const sender = identifySender(port.sender);
    if (sender) accept(eventPort(port, sender));
    else port.disconnect();
  });
}

function eventPort(port: Runtime.Port, sender: Sender): EventPort {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  return {
    sender,
    post(event) {
      if (open) port.postMessage(event);
    },
    onCommand: (listener) => port.onMessage.addListener((command) => listener(command)),
    onClose: (listener) => port.onDisconnect.addListener(() => listener()),
    close: () => port.disconnect(),
  };
}
