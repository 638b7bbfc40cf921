/** Unpacks the parts of a zip file that are asked for, and refuses those that unpack to far more than they could hold honestly. */
import { unzipSync } from 'fflate';
import type { ReadFault } from '../../domain/import/table';

/** Bytes, unpacked: a sheet of 100,000 rows has some 100 MB. */
const MOST_UNPACKED = 300 * 1024 * 1024;
/** Below it, any ratio may be: a column of equal cells packs very well. */
const HARMLESS = 32 * 1024 * 1024;
const MOST_RATIO = 150;

export type Unzipped =
  | { readonly ok: true; readonly names: readonly string[]; readonly parts: Readonly<Record<string, Uint8Array>> }
  | { readonly ok: false; readonly fault: ReadFault };

/** Names are all of the archive; parts those that `wanted` takes. Sizes are those of the archive's directory, to which unpacking is held. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  const names: string[] = [];
  const sizes = { packed: 0, unpacked: 0 };
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        if (!wanted(name)) return false;
        sizes.packed += size;
        sizes.unpacked += originalSize;
        if (sizes.unpacked > MOST_UNPACKED) throw new Bomb();
        if (sizes.unpacked > HARMLESS && sizes.unpacked > sizes.packed * MOST_RATIO) throw new Bomb();
        return true;
      },
    });
    return { ok: true, names, parts };
  } catch (error) {
    return { ok: false, fault: { code: error instanceof Bomb ? 'zipBomb' : 'zipBroken' } };
  }
}

class Bomb extends Error {}
