import { fail, ok } from '../../../../src/core/result';
import type { FileStore } from '../../../../src/engines/bergamot/ports';

/** A FileStore in memory that outlives the libraries over it. `room`: bytes it can hold, which may change. */
export function memoryFiles() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const used = () => [...kept.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  const store = {
    kept,
    room: Number.POSITIVE_INFINITY,
    names: () => [...kept.keys()].sort(),
    list: async () => [...kept].map(([name, { byteLength }]) => ({ name, bytes: byteLength })),
    read: async (name) => kept.get(name)?.slice().buffer,
    async write(name, bytes) {
      if (used() + bytes.byteLength > store.room) {
        return fail({ kind: 'storage-full', bytes: bytes.byteLength });
      }
      kept.set(name, bytes.slice());
      return ok(undefined);
    },
    async remove(name) {
      kept.delete(name);
    },
  } satisfies FileStore & Record<string, unknown>;
  return store;
}
