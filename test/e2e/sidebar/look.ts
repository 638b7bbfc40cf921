/** Judges what a screen looks like: nothing wider than the frame, no clipped text, nothing that axe finds serious; and keeps a picture. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Sidebar } from './sidebar';

const PICTURES = join(__dirname, '..', '..', '..', 'build', 'out', 'screens');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The document in the frame; another one after each opening. */
export function frameOf(sidebar: Sidebar): Frame {
  const frame = sidebar.page.frame({ name: 'sidebar' });
  if (!frame) throw new Error('The sidebar is closed.');
  return frame;
}

/** All that is wrong with the screen as it is now; keeps `build/out/screens/NAME.png`. */
export async function look(sidebar: Sidebar, name: string): Promise<string[]> {
  const frame = frameOf(sidebar);
  await picture(sidebar, name);
  const normal = await frame.evaluate(spills, { selects: true });
  // People may set a larger text in their browser: what is drawn in rem follows.
  await frame.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  const large = await frame.evaluate(spills, { selects: false });
  await frame.evaluate(() => void (document.documentElement.style.fontSize = ''));
  return [
    ...normal.map((it) => `${name}: ${it}`),
    ...large.map((it) => `${name} at 200 %: ${it}`),
    ...(await barriers(frame)).map((it) => `${name}: ${it}`),
  ];
}

async function picture(sidebar: Sidebar, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const { page } = sidebar;
  const before = page.viewportSize();
  const height = await frameOf(sidebar).evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 640, height: Math.max(height, 400) });
  await page.locator('iframe').screenshot({ path: join(PICTURES, `${name}.png`) });
  if (before) await page.setViewportSize(before);
}

/** Serious and critical findings of axe. */
async function barriers(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE);
  const { violations } = (await frame.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
    );
}

/** Runs in the frame: what is wider than its place. A closed list shows one line: `selects` asks whether each of its options fits in it. */
function spills({ selects }: { selects: boolean }): string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  const named = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> “${(element.textContent ?? '').trim().slice(0, 60)}”`;
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.visibility === 'hidden' || box.width === 0 || element.closest('.unseen') || element.tagName === 'OPTION')
      continue;
    if (box.right > width + 0.5 || box.left < -0.5)
      found.push(`${named(element)} reaches from ${box.left} to ${box.right}`);
    if (style.textOverflow === 'ellipsis') found.push(`${named(element)} ends in an ellipsis`);
    const speaks = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    // An inline element has no box of its own to overflow.
    if (speaks && style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
      found.push(`${named(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`);
    if (speaks && style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      found.push(`${named(element)} is ${element.scrollHeight} high in ${element.clientHeight}`);
    if (selects && element instanceof HTMLSelectElement) {
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      pen.font = style.font;
      const arrow = 20;
      const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
      for (const option of element.options)
        if (pen.measureText(option.label).width > room)
          found.push(`the option “${option.label}” is wider than its list`);
    }
  }
  return found;
}
