import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import {
  contentRequests,
  frameRequests,
  type RequestName,
  requestSchemas,
  type ToBackground,
} from '../protocol/messages';
import { identifySender, type Sender } from './sender';

type Handler<K extends RequestName> = (
  input: ToBackground[K]['input'],
  sender: Sender,
) => Promise<ToBackground[K]['output']>;

/** One handler a request: a missing one does not compile. */
export type HandlerTable = { [K in RequestName]: Handler<K> };

/** Answers requests. What does not come from ourselves, or has not the form that was agreed, gets no answer. */
export function listenForRequests(handlers: HandlerTable): void {
  browser.runtime.onMessage.addListener((message: unknown, messageSender: Runtime.MessageSender) => {
    const sender = identifySender(messageSender);
    const name = requestName(message);
    if (!sender || !name) return undefined;
    if (sender.from === 'page' && !contentRequests.has(name)) return undefined;
    if (sender.from === 'frame' && !frameRequests.has(name)) return undefined;
    return answer(handlers, name, (message as { input?: unknown }).input, sender);
  });
}

function requestName(message: unknown): RequestName | undefined {
  const name = (message as { name?: unknown } | null)?.name;
  return typeof name === 'string' && Object.hasOwn(requestSchemas, name) ? (name as RequestName) : undefined;
}

function answer<K extends RequestName>(
  handlers: HandlerTable,
  name: K,
  input: unknown,
  sender: Sender,
): Promise<ToBackground[K]['output']> | undefined {
  const parsed = v.safeParse(requestSchemas[name], input);
  return parsed.success ? handlers[name](parsed.output, sender) : undefined;
}
