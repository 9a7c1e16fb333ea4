/** Documents and forms answer with their elements to the names of these, whatever else a name means. */
const SHADOWABLE: ReadonlySet<unknown> = new Set(['HTMLFormElement', 'HTMLDocument', 'Document']);

const views = new WeakMap<object, object>();

const handler: ProxyHandler<object> = {
  get(thing, name) {
    const value: unknown = Reflect.get(Object.getPrototypeOf(thing), name, thing);
    return typeof value === 'function' ? value.bind(thing) : value;
  },
  set: (thing, name, value) => Reflect.set(Object.getPrototypeOf(thing), name, value, thing),
};

/**
 * The members of a node as its prototype defines them, to be used where it may be a form or a document: `own(form).children`. A page
 * can shadow them, on purpose or with a field for the number of children: `<input name=children>`, `<img name=querySelectorAll>`.
 * What the prototype holds is out of its reach. (The named access of documents and forms is in the HTML standard, 3.1.6 and 4.10.3;
 * it applies in isolated worlds too.) What is given is no node: hand the node itself on.
 */
export function own<T extends object>(thing: T): T {
  const kind: unknown = (thing as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  if (!SHADOWABLE.has(kind)) return thing;
  const known = views.get(thing);
  if (known) return known as T;
  const view = new Proxy(thing, handler) as T;
  views.set(thing, view);
  return view;
}
