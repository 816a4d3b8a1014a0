/** F6 轮换的一块地方。 */
export interface FocusRegion {
  /** 焦点在它里面就算在这一块。 */
  readonly element: HTMLElement;
  /** 把焦点放进去；收着、没有可聚焦的东西时返回 false，轮到下一块。 */
  readonly enter: () => boolean;
}

const FOCUSABLE = ['a[href]', 'button', 'input', 'select', 'textarea', '[tabindex]']
  .map((selector) => `${selector}:not(:disabled):not([hidden]):not([tabindex="-1"])`)
  .join(', ');

/** 聚焦一块里头一个能用键盘到的元素。 */
function focusFirst(root: ParentNode): boolean {
  const first = root.querySelector<HTMLElement>(FOCUSABLE);
  first?.focus();
  return first !== null;
}

/** 聚焦窗格：上次停在哪里就回到哪里，没有停过就从头一个元素开始。 */
function focusFrame(frame: HTMLIFrameElement): boolean {
  const page = frame.contentDocument;
  if (!page || frame.offsetParent === null) return false;
  frame.focus();
  return page.activeElement === page.body ? focusFirst(page) : true;
}

/** 从焦点所在的一块走到下（上）一块；焦点不在任何一块里时从第一块算起。 */
export function moveFocus(regions: readonly FocusRegion[], step: 1 | -1): void {
  const held = regions.findIndex(({ element }) => element.contains(document.activeElement));
  const from = Math.max(held, 0);
  for (let moved = 1; moved <= regions.length; moved += 1) {
    const index = (from + step * moved + regions.length * moved) % regions.length;
    if (regions[index]?.enter()) return;
  }
}

/** F6 走的次序同 Excel：表格、窗格、状态栏、文件操作、功能区。 */
export function focusRegions(
  grid: HTMLElement,
  pane: HTMLIFrameElement,
  focusGrid: () => void,
): readonly FocusRegion[] {
  const bars = ['.status-bar', '.title-bar', '.ribbon'].flatMap((selector): FocusRegion[] => {
    const element = document.querySelector<HTMLElement>(selector);
    return element ? [{ element, enter: () => focusFirst(element) }] : [];
  });
  const enterGrid = () => {
    focusGrid();
    return true;
  };
  return [{ element: grid, enter: enterGrid }, { element: pane, enter: () => focusFrame(pane) }, ...bars];
}
