/** What may pass between client pages and server functions: the rules of `google.script.run`, both ways. */

const TAG = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Where and what is not allowed, e.g. `0.when`; null: all is well. */
function findIllegal(value: unknown, path: string, above: readonly object[]): string | null {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'undefined':
      return null;
    case 'object':
      break;
    default:
      return path;
  }
  if (value === null) return null;
  if (above.includes(value)) return path;
  const tag = TAG(value);
  if (tag !== 'Object' && tag !== 'Array') return path;
  for (const [key, member] of Object.entries(value)) {
    const found = findIllegal(member, path === '' ? key : `${path}.${key}`, [...above, value]);
    if (found !== null) return found;
  }
  return null;
}

export type Encoded = { readonly json: string } | { readonly illegalAt: string };

/** JSON of the value; `undefined` becomes null in arrays and vanishes from objects. Dates, functions, DOM, Maps and cycles are illegal. */
export function encodeScriptValue(value: unknown): Encoded {
  const illegalAt = findIllegal(value, '', []);
  if (illegalAt !== null) return { illegalAt };
  return { json: JSON.stringify(value) ?? 'null' };
}
