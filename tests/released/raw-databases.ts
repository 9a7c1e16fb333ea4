/** Databases as they are, without any code of the extension: whatever version wrote them, and whatever version reads them. */

/** One database. Values are plain JSON; what JSON has no word for stands as `{ "$": ... }`. */
export interface RawDatabase {
  name: string;
  version: number;
  stores: RawStore[];
}

interface RawStore {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  records: { key: unknown; value: unknown }[];
}

/**
 * Every database of the place that it runs in. It is sent to pages as source text, so that nothing outside of it is there, as in the next.
 */
export async function dumpDatabases(): Promise<RawDatabase[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const bytesOf = (buffer: ArrayBuffer) => [...new Uint8Array(buffer)];
  const written = async (value: unknown): Promise<unknown> => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value !== 'object' || value === null) return value;
    // By its name: what is stored may come from another realm than this function.
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (kind === 'Date') return { $: 'date', at: (value as Date).getTime() };
    if (kind === 'ArrayBuffer') return { $: 'buffer', bytes: bytesOf(value as ArrayBuffer) };
    if (kind === 'Uint8Array') return { $: 'bytes', bytes: [...(value as Uint8Array)] };
    if (kind === 'Blob') {
      const blob = value as Blob;
      return { $: 'blob', type: blob.type, bytes: bytesOf(await blob.arrayBuffer()) };
    }
    if (Array.isArray(value)) return Promise.all(value.map(written));
    // A kind that is not known here must not go lost in silence.
    if (kind !== 'Object') throw new Error(`There is no way to write down a ${kind}.`);
    const members = Object.entries(value).map(async ([name, member]) => [name, await written(member)]);
    return Object.fromEntries(await Promise.all(members));
  };
  const databases: RawDatabase[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    const stores: RawStore[] = [];
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const { keyPath, autoIncrement } = store;
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath: path, unique, multiEntry } = store.index(index);
        return { name: index, keyPath: path, unique, multiEntry };
      });
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      const records: RawStore['records'] = [];
      for (const [at, key] of keys.entries()) {
        records.push({ key: await written(key), value: await written(values[at]) });
      }
      stores.push({ name: storeName, keyPath, autoIncrement, indexes, records });
    }
    databases.push({ name, version: database.version, stores });
    database.close();
  }
  return databases;
}

/** Puts these databases, as JSON, in the place of those of their names, which whoever has them open has to let go of. */
export async function putDatabases(json: string): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const read = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(read);
    const {
      $: kind,
      type,
      at,
      bytes,
    } = value as { $?: string; type?: string; at?: number; bytes?: number[] };
    const array = new Uint8Array(bytes ?? []);
    if (kind === 'undefined') return undefined;
    if (kind === 'date') return new Date(at ?? 0);
    if (kind === 'blob') return new Blob([array], { type: type ?? '' });
    if (kind === 'buffer') return array.buffer;
    if (kind === 'bytes') return array;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, read(member)]));
  };
  for (const { name, version, stores } of JSON.parse(json) as RawDatabase[]) {
    await done(indexedDB.deleteDatabase(name));
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const { name: storeName, keyPath, autoIncrement, indexes, records } of stores) {
        const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, ...rest } of indexes) store.createIndex(index, path, rest);
        for (const { key, value } of records) {
          // A key that is part of the value must not be given beside it.
          if (keyPath === null) store.put(read(value), read(key) as IDBValidKey);
          else store.put(read(value));
        }
      }
    };
    (await done(opening)).close();
  }
}
