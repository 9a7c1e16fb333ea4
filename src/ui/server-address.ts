import type { Messages } from '../core/attribution';
import { isLoopback } from '../core/loopback';
import type { MessageKey } from '../core/message-key';

/** Why text cannot be the address of a server; undefined where it can. `example` is shown to the reader. */
export function addressProblem(text: string, example: string, t: Messages): string | undefined {
  const problem = problemKey(text.trim());
  return problem && t(problem, example);
}

function problemKey(text: string): MessageKey | undefined {
  if (!text) return 'addressMissing';
  if (!URL.canParse(text)) return 'addressNotUrl';
  const url = new URL(text);
  // `localhost:5000` parses, as an address of the scheme "localhost:".
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'addressNotHttp';
  if (!url.hostname) return 'addressNotUrl';
  if (url.username || url.password) return 'addressWithCredentials';
  return url.search || url.hash ? 'addressWithQuery' : undefined;
}

/** True where what is sent can be read on the way: plain http to another machine. */
export function isExposed(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'http:' && !isLoopback(address);
}

/** Where an address leads, in few words: this computer, or the server's name. */
export function serverPlace(address: string, t: Messages): string {
  if (!URL.canParse(address)) return address;
  return isLoopback(address) ? t('engineThisComputer') : new URL(address).host;
}
