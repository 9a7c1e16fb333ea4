import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok, type Result } from '../../../src/core/result';
import { createDownloadFile } from '../../../src/platform/download-file';

const CONTENT = new Uint8Array(300_000).map((_, index) => index % 251);
const never = new AbortController().signal;
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A real server, for what a browser's fetch and its streams make of real answers. */
async function serve(listener: RequestListener) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, url: `${address}/model.bin`, requests };
}

/** Files with ranges: RFC 9110, 14. */
const withRanges: RequestListener = (request, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= CONTENT.byteLength) {
    response.writeHead(416, { 'Content-Range': `bytes */${CONTENT.byteLength}` }).end();
    return;
  }
  const rest = CONTENT.slice(from);
  const range = `bytes ${from}-${CONTENT.byteLength - 1}/${CONTENT.byteLength}`;
  response
    .writeHead(from > 0 ? 206 : 200, {
      'Content-Length': rest.byteLength,
      ...(from > 0 && { 'Content-Range': range }),
    })
    .end(rest);
};

/** What takes the bytes; `take` decides on each part. */
function listener(take: (received: number) => Result<void> = () => ok(undefined)) {
  const parts: Uint8Array[] = [];
  const on = {
    start: vi.fn(),
    async bytes(bytes: Uint8Array<ArrayBuffer>) {
      parts.push(bytes);
      return take(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
    },
  };
  const content = () => Buffer.concat(parts);
  // Comparing arrays of this length number by number takes a second.
  return { on, content, isFrom: (from: number) => content().equals(CONTENT.slice(from)) };
}

const done = { ok: true, value: undefined };
const failed = (address: string, detail: string) => ({
  ok: false,
  error: { kind: 'download-failed', address, detail },
});

describe('a download', () => {
  it('gives the file, and nothing of the reader to the server', async () => {
    const { url, requests } = await serve(withRanges);
    const send = vi.fn(fetch);
    const { on, isFrom } = listener();
    expect(await createDownloadFile({ fetch: send })(url, 0, on, never)).toEqual(done);
    expect(isFrom(0)).toBe(true);
    expect(on.start.mock.calls).toEqual([[{ from: 0, bytes: 300_000, isDecoded: false }]]);
    expect(requests[0]?.headers.range).toBeUndefined();
    expect(send).toHaveBeenCalledWith(
      url,
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }),
    );
  });

  it('goes on from a byte', async () => {
    const { url } = await serve(withRanges);
    const { on, isFrom } = listener();
    expect(await createDownloadFile()(url, 200_000, on, never)).toEqual(done);
    expect(isFrom(200_000)).toBe(true);
    expect(on.start.mock.calls).toEqual([[{ from: 200_000, bytes: 300_000, isDecoded: false }]]);
  });

  it.each<[string, RequestListener]>([
    ['does not know ranges', (_, response) => response.end(CONTENT)],
    [
      'has nothing after that byte',
      (request, response) => (request.headers.range ? response.writeHead(416).end() : response.end(CONTENT)),
    ],
    [
      'gives another range',
      (request, response) =>
        request.headers.range
          ? response.writeHead(206, { 'Content-Range': 'bytes 5-9/300000' }).end('12345')
          : response.end(CONTENT),
    ],
    [
      'gives the middle of something compressed',
      (request, response) =>
        request.headers.range
          ? response
              .writeHead(206, { 'Content-Range': 'bytes 1000-1009/2000', 'Content-Encoding': 'gzip' })
              .end('1234567890')
          : response.end(CONTENT),
    ],
  ])('begins anew where the server %s', async (_, answer) => {
    const { url } = await serve(answer);
    const { on, isFrom } = listener();
    expect(await createDownloadFile()(url, 1_000, on, never)).toEqual(done);
    expect(isFrom(0)).toBe(true);
    expect(on.start).toHaveBeenCalledTimes(1);
    expect(on.start.mock.lastCall?.[0]).toMatchObject({ from: 0 });
  });

  it('says where the browser undid a compression, and promises no size then', async () => {
    const packed = gzipSync(CONTENT);
    const { url } = await serve((_, response) =>
      response
        .writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': packed.byteLength })
        .end(packed),
    );
    const { on, isFrom } = listener();
    expect(await createDownloadFile()(url, 0, on, never)).toEqual(done);
    expect(isFrom(0)).toBe(true);
    expect(on.start.mock.calls).toEqual([[{ from: 0, isDecoded: true }]]);
  });

  it.each([403, 404, 406, 500])('fails with the status %i', async (status) => {
    const { address, url } = await serve((_, response) => response.writeHead(status).end('<p>No'));
    const { on } = listener();
    expect(await createDownloadFile()(url, 0, on, never)).toEqual(failed(address, `status ${status}`));
    expect(await createDownloadFile()(url, 9, on, never)).toEqual(failed(address, `status ${status}`));
    expect(on.start).not.toHaveBeenCalled();
  });

  it('fails where the server cannot be reached', async () => {
    const { on } = listener();
    const url = 'http://127.0.0.1:9/model.bin';
    const isOnline = () => true;
    expect(await createDownloadFile({ isOnline })(url, 0, on, never)).toEqual(
      failed('http://127.0.0.1:9', 'the connection was lost'),
    );
    expect(await createDownloadFile({ isOnline: () => false })(url, 0, on, never)).toEqual(
      failed('http://127.0.0.1:9', 'offline'),
    );
  });

  it('fails where the connection ends early, with all that came', async () => {
    const { address, url } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': 300_000 });
      response.write(CONTENT.slice(0, 100_000), () => setImmediate(() => response.destroy()));
    });
    const { on, content } = listener();
    const isOnline = () => true;
    expect(await createDownloadFile({ isOnline })(url, 0, on, never)).toEqual(
      failed(address, 'the connection was lost'),
    );
    expect(content().equals(CONTENT.slice(0, content().byteLength))).toBe(true);
  });

  it('fails after a silence, before the answer or in it', async () => {
    const { address, url } = await serve((request, response) => {
      if (request.url === '/model.bin') response.write(CONTENT.slice(0, 1_000));
    });
    const download = createDownloadFile({ silenceMs: 100 });
    for (const asked of [url, `${address}/nothing`]) {
      expect(await download(asked, 0, listener().on, never)).toEqual(failed(address, 'nothing came for 1 s'));
    }
  });

  it('does not take slow writing for a silence', async () => {
    const { url } = await serve(withRanges);
    const { on } = listener();
    const slow = {
      ...on,
      bytes: async () => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        return ok(undefined);
      },
    };
    expect(await createDownloadFile({ silenceMs: 100 })(url, 0, slow, never)).toEqual(done);
  });

  it('follows a redirect on the same server only', async () => {
    const other = await serve(withRanges);
    const { address, url } = await serve((request, response) => {
      if (request.url === '/moved') withRanges(request, response);
      else {
        const to = request.url === '/model.bin' ? '/moved' : other.url;
        response.writeHead(302, { Location: to }).end();
      }
    });
    const { on, isFrom } = listener();
    expect(await createDownloadFile()(url, 0, on, never)).toEqual(done);
    expect(isFrom(0)).toBe(true);
    const away = listener();
    expect(await createDownloadFile()(`${address}/away`, 0, away.on, never)).toEqual(
      failed(address, 'sent on to another server'),
    );
    expect(away.on.start).not.toHaveBeenCalled();
  });

  it('ends where what takes the bytes fails', async () => {
    const { url } = await serve(withRanges);
    const error = { kind: 'storage-full', bytes: 1 } as const;
    const { on } = listener(() => ({ ok: false, error }));
    expect(await createDownloadFile()(url, 0, on, never)).toEqual({ ok: false, error });
  });

  it('lets a bug in what takes the bytes through', async () => {
    const { url } = await serve(withRanges);
    const { on } = listener(() => {
      throw new Error('a bug');
    });
    await expect(createDownloadFile()(url, 0, on, never)).rejects.toThrow('a bug');
  });

  it('rejects when it is aborted, before, during and after the answer', async () => {
    const { url, address } = await serve((request, response) => {
      if (request.url === '/model.bin') response.write(CONTENT.slice(0, 1_000));
    });
    const download = createDownloadFile();
    await expect(download(url, 0, listener().on, AbortSignal.abort('before'))).rejects.toBe('before');
    const during = new AbortController();
    const waiting = download(`${address}/nothing`, 0, listener().on, during.signal);
    during.abort('during');
    await expect(waiting).rejects.toBe('during');
    const after = new AbortController();
    const { on } = listener(() => {
      after.abort('after');
      return ok(undefined);
    });
    await expect(download(url, 0, on, after.signal)).rejects.toBe('after');
  });
});
