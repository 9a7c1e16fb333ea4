import { fail, ok, type Result } from '../../../../src/core/result';
import type { DownloadFile } from '../../../../src/engines/bergamot/ports';
import { HOST, type Shelf } from './sample-models';

interface Request {
  url: string;
  from: number;
}

/** Downloads from a shelf, 64 kB at a time, and remembers what was asked for. */
export function shelfDownload(shelf: Shelf) {
  const requests: Request[] = [];
  let gate: { after: number; reached: () => void; go: Promise<void> } | undefined;
  const server = {
    requests,
    /** Paths asked for, in order. */
    paths: () => requests.map(({ url }) => url.slice(HOST.length + 1)),
    knowsRanges: true,
    tellsSize: true,
    /** True: what is on the shelf came unpacked by the browser. */
    isDecoded: false,
    /** Breaks the connection after so many bytes of a request. */
    breaksAfter: Number.POSITIVE_INFINITY,
    /** Ends as if all were well after so many bytes. */
    endsAfter: Number.POSITIVE_INFINITY,
    status: 200,
    /** Stops after so many bytes of the next request until `go` is called; `reached` tells that it did. */
    hold(after: number) {
      let go = () => {};
      let reached = () => {};
      const isReached = new Promise<void>((resolve) => {
        reached = resolve;
      });
      gate = {
        after,
        reached: () => reached(),
        go: new Promise((resolve) => {
          go = resolve;
        }),
      };
      return { reached: isReached, go: () => go() };
    },
    download: (async (url, asked, on, signal): Promise<Result<void>> => {
      signal.throwIfAborted();
      requests.push({ url, from: asked });
      const content = shelf.get(url);
      const status = content ? server.status : 404;
      const failed = (detail: string) => fail({ kind: 'download-failed', address: HOST, detail });
      if (!content || status !== 200) return failed(`status ${status}`);
      const from = server.knowsRanges ? asked : 0;
      await on.start({
        from,
        isDecoded: server.isDecoded,
        ...(server.tellsSize && { bytes: content.byteLength }),
      });
      for (let at = from; at < content.byteLength; at += 65_536) {
        if (gate && at - from >= gate.after) {
          const { go, reached } = gate;
          gate = undefined;
          reached();
          await Promise.race([go, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
        }
        signal.throwIfAborted();
        const sent = at - from;
        if (sent >= server.breaksAfter) return failed('the connection was lost');
        if (sent >= server.endsAfter) return ok(undefined);
        const taken = await on.bytes(content.slice(at, at + 65_536));
        if (!taken.ok) return taken;
      }
      return ok(undefined);
    }) satisfies DownloadFile,
  };
  return server;
}
