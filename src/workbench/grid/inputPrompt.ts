import type { FUniver } from '@univerjs/core/facade';
import { formatAddress, type EnginePort, type Rect } from '../../host';
import { visibleCell } from './cellBox';

const contains = (outer: Rect, r: number, c: number) =>
  outer.r <= r && r <= outer.r2 && outer.c <= c && c <= outer.c2;

/** 选中的格有输入提示时取出来；没有为 `null`。 */
function promptAt(engine: EnginePort, sheetId: string, { r, c }: Rect) {
  const rule = engine.dvRules(sheetId).find(({ ranges }) => ranges.some((range) => contains(range, r, c)));
  const prompt = rule?.prompt;
  return prompt?.show && (prompt.title || prompt.message) ? prompt : null;
}

/**
 * 数据有效性的输入提示：选中一格时在它下面显示一张便条，同 Excel。
 *
 * 网格自己只在内容不合规时提示，这里补上。滚动、切换表时收起。返回停止函数。
 */
export function showInputPrompts(engine: EnginePort, api: FUniver, container: HTMLElement): () => void {
  const tip = document.createElement('div');
  tip.className = 'input-prompt';
  tip.setAttribute('role', 'note');
  tip.hidden = true;
  // 放在容器外面：网格的界面会清空容器
  container.after(tip);

  const hide = () => {
    tip.hidden = true;
  };
  const show = (sheetId: string, rect: Rect) => {
    hide();
    const prompt = promptAt(engine, sheetId, rect);
    const address = formatAddress('', { ...rect, r2: rect.r, c2: rect.c }).replace(/^.*!/, '');
    const box = prompt && visibleCell(api, container, address);
    if (!box) return;
    const title = document.createElement('strong');
    title.textContent = prompt.title;
    tip.replaceChildren(...(prompt.title ? [title] : []), prompt.message);
    tip.style.left = `${box.x + box.width / 2}px`;
    tip.style.top = `${box.y + box.height + 4}px`;
    tip.hidden = false;
  };
  const stop = engine.on((event) => {
    if (event.kind === 'selection') show(event.sheetId, event.rect);
    else if (event.kind === 'sheets' && event.op === 'activated') hide();
  });
  container.addEventListener('wheel', hide, { passive: true });
  return () => {
    stop();
    container.removeEventListener('wheel', hide);
    tip.remove();
  };
}
