import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { type Frame, type Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Driver } from './driver';

/** 机器忙时一帧要等很久。 */
export const soon = { timeout: 30_000 };

interface AxeWindow {
  axe: {
    run(
      context: unknown,
      options: unknown,
    ): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
  };
}

/** 跑 axe，返回“规则：说明 片段”。网格是第三方画布，不在检查之列。 */
export async function violations(frame: Frame, exclude: readonly string[] = []): Promise<string[]> {
  const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await frame.evaluate(await readFile(source, 'utf8'));
  return frame.evaluate(async (excluded) => {
    const { axe } = window as unknown as AxeWindow;
    const found = await axe.run({ exclude: excluded }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
    return found.violations.map(({ id, help, nodes }) => `${id}：${help} ${nodes[0]?.html.slice(0, 200)}`);
  }, exclude);
}

/** 无障碍树上一页里依次读到的：角色与名字；没有名字的按钮、链接、输入框报错。 */
export async function read(scope: Locator): Promise<readonly string[]> {
  const snapshot = await scope.ariaSnapshot();
  const lines = snapshot.split('\n').map((line) => line.trim());
  const nameless = lines.filter((line) =>
    /^- (button|link|textbox|combobox|checkbox|img|tab)(:|$)/.test(line),
  );
  expect(nameless, '没有名字').toEqual([]);
  return lines;
}

/** 依次读到这几样；缺了、次序不对都报错。 */
export function inOrder(lines: readonly string[], patterns: readonly RegExp[]): void {
  const found = patterns.map((pattern) => lines.findIndex((line) => pattern.test(line)));
  expect(
    found.every((at) => at >= 0) ? found : lines.join('\n'),
    String(patterns[found.indexOf(-1)]),
  ).toEqual([...found].sort((a, b) => a - b));
}

/** 标题不跳级。 */
export function headingsDescend(lines: readonly string[]): void {
  const heads = lines.filter((line) => line.startsWith('- heading'));
  const levels = heads.map((line) => Number(/level=(\d)/.exec(line)?.[1] ?? 0));
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 1), heads.join('\n')).toBeLessThanOrEqual(1);
}

/** 播报区里现在的话。 */
export const announced = (driver: Driver): Promise<string> =>
  driver.pane.evaluate(() =>
    [...document.querySelectorAll('main [role="status"], main [role="alert"]')]
      .map((node) => node.textContent)
      .join(''),
  );

/** 焦点在不在窗格里的一样东西上（不是掉在 BODY）。 */
export const focus = (driver: Driver): Promise<string> =>
  driver.pane.evaluate(() => {
    const { activeElement: at } = document;
    return at === null || at === document.body ? '掉了' : at.id === 'page' ? '本页' : (at.textContent ?? '');
  });

/** 撑出右边的东西，最里面的；页没有横向滚动就没有。 */
function tooWide(page: HTMLElement | SVGElement): string[] {
  if (page.scrollWidth <= page.clientWidth) return [];
  const { right } = page.getBoundingClientRect();
  return [...page.querySelectorAll('*')]
    .filter((node) => node.getBoundingClientRect().right > right && node.childElementCount === 0)
    .map((node) => `${node.outerHTML.slice(0, 120)}`);
}

/** 窗格的样子：多宽（像素）、字放大几倍、什么主题。 */
const looks = [
  { width: 320, zoom: 1, theme: '浅色' },
  { width: 400, zoom: 1, theme: '浅色' },
  { width: 320, zoom: 2, theme: '浅色' },
  { width: 320, zoom: 1, theme: '深色' },
  { width: 400, zoom: 1, theme: '深色' },
  { width: 320, zoom: 1, theme: '高对比度' },
] as const;

/** 320、400 像素宽，字放大一倍，浅色、深色、高对比度：都不横向溢出、没有 axe 违例。看完放回原样。 */
export async function looksRight(driver: Driver): Promise<void> {
  const { page, pane } = driver;
  const dress = async (width: string, zoom: string, dark: boolean, forced: boolean) => {
    await page.emulateMedia({
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forced ? 'active' : 'none',
    });
    await page.evaluate((wide) => {
      document.querySelector<HTMLElement>('aside.pane')!.style.width = wide;
    }, width);
    await pane.evaluate(
      ([scale, color]) => {
        document.documentElement.style.zoom = scale;
        Office.context.officeTheme.bodyBackgroundColor = color;
        document.dispatchEvent(new Event('visibilitychange'));
      },
      [zoom, dark ? '#1f1f1f' : '#ffffff'] as const,
    );
    await driver.still();
  };
  const before = await page.evaluate(() => document.querySelector<HTMLElement>('aside.pane')!.style.width);
  for (const { width, zoom, theme } of looks) {
    await dress(`${width}px`, String(zoom), theme !== '浅色', theme === '高对比度');
    const what = `${width} 像素、${zoom} 倍、${theme}`;
    expect(await pane.locator('#page').evaluate(tooWide), `${what}：横向溢出`).toEqual([]);
    expect(await violations(pane), what).toEqual([]);
  }
  await dress(before, '1', false, false);
}
