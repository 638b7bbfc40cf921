/** Versions of the Sales Book and of the conveyor, and the mark by which a decision of the Journal says which of them it is about. */
import { ABOUT } from '../about';

/** The first one, written when the engagement is made. */
export const FIRST_VERSION = '1.0';

/** In the Decisions tab's column `about`, in every language the same: `SalesBook 1.1`. */
export const bookMark = (version: string): string => `${ABOUT.book} ${version}`;

/** Null: the decision is about something else. */
export const versionOfMark = (about: string, what: string = ABOUT.book): string | null => {
  const [, of, version = null] = /^(\w+)\s+(\d+(?:\.\d+)*)\b/.exec(about.trim()) ?? [];
  return of === what ? version : null;
};

/** `1.0` → `1.1`, `1.9` → `1.10`; something that is no version is followed by `1.1`. */
export function nextVersion(version: string): string {
  const [, major, minor] = /^(\d+)(?:\.(\d+))?/.exec(version.trim()) ?? [];
  return `${major ?? '1'}.${Number(minor ?? 0) + 1}`;
}

/** Whether a version comes after another one: `1.10` after `1.9`. */
export function isLater(one: string, other: string): boolean {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [one, other].map((text) =>
    text.trim().split('.').map(Number),
  ) as [number[], number[]];
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}
