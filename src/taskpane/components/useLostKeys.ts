import { useEffect } from 'react';

/** 收字的地方。 */
const typedInto = 'input, textarea, select, [contenteditable]';

/** 一个敲了没有去处的字：不是快捷键，光标也不在收字的地方。空格是按按钮，不算。 */
function isLost({ key, target, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey || isComposing) return false;
  return !(target instanceof Element && target.closest(typedInto) !== null);
}

/**
 * 点了窗格里的“下一个空白”再敲数，光标其实还在窗格的按钮上，字哪儿也没去（加载项不能把光标放回表格）：
 * 敲了没有去处的字就说一声。
 */
export function useLostKeys(onLost: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isLost(event)) onLost();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onLost]);
}
