import browser, { type Runtime } from 'webextension-polyfill';
import { listenToPort } from './listen-to-port';
import { identifySender, type Sender } from './sender';

/** The background's end of a connection. */
export interface EventPort<Event> {
  sender: Sender;
  /** Does nothing once the other end is gone. */
  post(event: Event): void;
  onCommand(listener: (command: unknown) => void | Promise<void>): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** Hands over every connection of ours with this name. Commands come as they were sent: validate them. */
export function listenForPorts<Event>(name: string, accept: (port: EventPort<Event>) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name) return;
    const sender = identifySender(port.sender);
    if (sender) accept(eventPort(port, sender));
    else port.disconnect();
  });
}

function eventPort<Event>(port: Runtime.Port, sender: Sender): EventPort<Event> {
  let open = true;
  const commands: ((command: unknown) => void | Promise<void>)[] = [];
  const closings: (() => void)[] = [];
  const stop = listenToPort(port, {
    message(command) {
      for (const listener of commands) void listener(command);
    },
    disconnected() {
      open = false;
      for (const listener of closings) listener();
    },
  });
  return {
    sender,
    post(event) {
      if (open) port.postMessage(event);
    },
    onCommand: (listener) => void commands.push(listener),
    onClose: (listener) => void closings.push(listener),
    close() {
      open = false;
      stop();
      port.disconnect();
    },
  };
}
