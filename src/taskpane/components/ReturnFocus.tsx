import { useEffect, useState } from 'react';

/**
 * 放在打开又收起的一块（预览、编辑框）里：收起时焦点若跟着没了，就还给打开它的按钮；
 * 按钮也没了（写了说明的结果换了地方）就交给本页。不从别处抢焦点。
 */
export function ReturnFocus() {
  // 画的时候记：框里自动得到焦点的输入框还没有接过去
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.hasFocus() && document.activeElement === document.body;
        if (!lost) return;
        const back = opener instanceof HTMLElement && opener.isConnected ? opener : null;
        (back ?? document.getElementById('page'))?.focus();
      });
    },
    [opener],
  );
  return null;
}
