/** Arithmetic of boxes: what lies in what, what is left. */
import type { Box } from '../model';

export const width = (box: Box): number => box.right - box.left;
export const height = (box: Box): number => box.bottom - box.top;
export const isEmpty = (box: Box): boolean => box.bottom <= box.top || box.right <= box.left;

export const intersects = (a: Box, b: Box): boolean =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

export const contains = (outer: Box, inner: Box): boolean =>
  outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;

export const holds = (box: Box, row: number, column: number): boolean =>
  row >= box.top && row < box.bottom && column >= box.left && column < box.right;

export const intersection = (a: Box, b: Box): Box | null => {
  const box = {
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  };
  return isEmpty(box) ? null : box;
};

/** `box` without `hole`, in at most four pieces. */
export function subtract(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (!cut) return [box];
  return [
    { ...box, bottom: cut.top },
    { ...box, top: cut.bottom },
    { ...cut, left: box.left, right: cut.left },
    { ...cut, left: cut.right, right: box.right },
  ].filter((piece) => !isEmpty(piece));
}

/** The smallest box around both. */
export const around = (a: Box, b: Box): Box => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const cellBox = (row: number, column: number): Box => ({
  top: row,
  left: column,
  bottom: row + 1,
  right: column + 1,
});
