/** What is drawn in a cell beside its text: the arrow of a dropdown, a checkbox, the corner of a note. */
import type { ICellCustomRender, ICellDataForSheetInterceptor } from '@univerjs/core';
import type { CellData } from '../../../sheets/google-types';
import { isCheckbox, isDropdown, isTicked } from './cell-facts';

/** Width in px at the right of a dropdown's cell that opens it. */
export const ARROW_ROOM = 20;
/** Side of a checkbox in px; it stands in the middle of its cell. */
export const CHECKBOX_SIDE = 14;

const INK = '#5f6368';

export function marksOf(cell: CellData): Partial<ICellDataForSheetInterceptor> {
  const checkbox = isCheckbox(cell);
  const dropdown = isDropdown(cell);
  const draws = [
    ...(dropdown ? [drawArrow] : []),
    ...(checkbox ? [isTicked(cell) ? drawTicked : drawBox] : []),
    ...(cell.note ? [drawNote] : []),
  ];
  if (draws.length === 0) return {};
  return {
    customRender: draws.map((draw, zIndex): ICellCustomRender => ({
      zIndex,
      drawWith(ctx, { primaryWithCoord }) {
        const { startX, startY, endX, endY } = primaryWithCoord.isMergedMainCell
          ? primaryWithCoord.mergeInfo
          : primaryWithCoord;
        ctx.save();
        draw(ctx, startX, startY, endX, endY);
        ctx.restore();
      },
    })),
    ...(checkbox
      ? { fontRenderExtension: { isSkip: true } }
      : dropdown
        ? { fontRenderExtension: { rightOffset: ARROW_ROOM } }
        : {}),
  };
}

type Draw = (ctx: CanvasRenderingContext2D, left: number, top: number, right: number, bottom: number) => void;

const drawArrow: Draw = (ctx, _left, top, right, bottom) => {
  const x = right - ARROW_ROOM / 2 - 1;
  const y = (top + bottom) / 2;
  path(ctx, [x - 4, y - 2], [x + 4, y - 2], [x, y + 3]);
  ctx.fillStyle = INK;
  ctx.fill();
};

const drawNote: Draw = (ctx, _left, top, right) => {
  path(ctx, [right - 7, top + 1], [right - 1, top + 1], [right - 1, top + 7]);
  ctx.fillStyle = '#f4b400';
  ctx.fill();
};

const drawBox: Draw = (ctx, left, top, right, bottom) => {
  const { x, y } = corner(left, top, right, bottom);
  ctx.strokeStyle = INK;
  ctx.lineWidth = 1.5;
  ctx.strokeRect(x, y, CHECKBOX_SIDE, CHECKBOX_SIDE);
};

const drawTicked: Draw = (ctx, left, top, right, bottom) => {
  const { x, y } = corner(left, top, right, bottom);
  ctx.fillStyle = INK;
  ctx.fillRect(x - 0.75, y - 0.75, CHECKBOX_SIDE + 1.5, CHECKBOX_SIDE + 1.5);
  ctx.beginPath();
  ctx.moveTo(x + 3, y + 7);
  ctx.lineTo(x + 6, y + 10);
  ctx.lineTo(x + 11.5, y + 4);
  ctx.strokeStyle = '#ffffff';
  ctx.lineWidth = 2;
  ctx.stroke();
};

const corner = (left: number, top: number, right: number, bottom: number): { x: number; y: number } => ({
  x: Math.round((left + right - CHECKBOX_SIDE) / 2),
  y: Math.round((top + bottom - CHECKBOX_SIDE) / 2),
});

function path(ctx: CanvasRenderingContext2D, ...points: readonly (readonly [number, number])[]): void {
  ctx.beginPath();
  for (const [x, y] of points) ctx.lineTo(x, y);
  ctx.closePath();
}
