/** 网格以外的键盘操作，同 Excel。 */
export interface Shortcuts {
  /** F6：焦点走到下一块；Shift+F6：上一块。 */
  readonly moveFocus: (step: 1 | -1) => void;
  /** Ctrl+S（苹果电脑 ⌘S）。 */
  readonly save: () => void;
}

/**
 * 听一个 window 上的快捷键；工作台页面与窗格页面各听一次，焦点在哪边都管用。
 * 用捕获阶段：网格会拦下自己认得的键。
 */
export function listenShortcuts(target: Window, { moveFocus, save }: Shortcuts): void {
  target.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key === 'F6' && !ctrlKey && !altKey) moveFocus(shiftKey ? -1 : 1);
      else if (key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey) save();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
