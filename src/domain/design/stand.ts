/** Where the design of the conveyor stands: which version is in force, and whether what stands in the tabs is what was approved. */
import { ABOUT } from '../about';
import { isLater, versionOfMark } from '../book/version';
import type { DecisionFact, Stand } from '../cockpit';

export interface KeptVersion {
  readonly version: string;
  /** Of the packed design. */
  readonly digest: string;
}

export interface ConveyorStand {
  readonly stand: Stand;
  /** The latest approved version; null: none is yet. */
  readonly inForce: string | null;
}

/** By version; of several about one the last counts, one that was replaced only where there is no other. */
export function decisionsByVersion<D extends Pick<DecisionFact, 'about' | 'status'>>(
  decisions: readonly D[],
): ReadonlyMap<string, D> {
  const found = new Map<string, D>();
  for (const decision of decisions) {
    const version = versionOfMark(decision.about, ABOUT.conveyor);
    if (version !== null && (decision.status !== 'replaced' || !found.has(version))) found.set(version, decision);
  }
  return found;
}

/**
 * A decision about a version that was never kept proves nothing: nobody knows what it approved.
 * @param now digest of the design that stands in the tabs
 */
export function conveyorStand(
  versions: readonly KeptVersion[],
  decisions: readonly DecisionFact[],
  now: string,
): ConveyorStand {
  const decided = decisionsByVersion(decisions);
  const statusOf = ({ version }: KeptVersion): DecisionFact['status'] => decided.get(version)?.status ?? null;
  const approved = versions.filter((one) => statusOf(one) === 'approved');
  const inForce = approved.reduce<KeptVersion | null>(
    (best, one) => (best === null || isLater(one.version, best.version) ? one : best),
    null,
  );
  const proposed = versions.filter((one) => statusOf(one) === 'proposed');
  const stand = (): Stand => {
    if (inForce?.digest === now) return 'approved';
    if (proposed.some(({ digest }) => digest === now)) return 'proposed';
    return inForce || proposed.length > 0 ? 'changed' : 'none';
  };
  return { stand: stand(), inForce: inForce?.version ?? null };
}

/** In the Decisions tab's column `about`, in every language the same: `Conveyor 1.1`. */
export const conveyorMark = (version: string): string => `${ABOUT.conveyor} ${version}`;
