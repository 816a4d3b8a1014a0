import type { FUniver } from '@univerjs/core/facade';
import type { EnginePort, Rect } from '../../host';
import { visibleCell } from './cellBox';
import { localAddress } from './localAddress';

const contains = (outer: Rect, r: number, c: number) =>
  outer.r <= r && r <= outer.r2 && outer.c <= c && c <= outer.c2;

/** 选中的格有输入提示时取出来；没有为 `null`。 */
function promptAt(engine: EnginePort, sheetId: string, { r, c }: Rect) {
  const rule = engine.dvRules(sheetId).find(({ ranges }) => ranges.some((range) => contains(range, r, c)));
  const prompt = rule?.prompt;
  return prompt?.show && (prompt.title || prompt.message) ? prompt : null;
}

/** 便条里的一段：标题一行、正文。 */
function part(title: string, text: string): readonly Node[] {
  const heading = document.createElement('strong');
  heading.textContent = title;
  const body = document.createElement('span');
  body.textContent = text;
  return [...(title ? [heading] : []), ...(text ? [body] : [])];
}

/** 选中的格上的批注，一条一句，作者在前。 */
function commentsAt(engine: EnginePort, sheetId: string, { r, c }: Rect): string {
  return engine
    .comments(sheetId)
    .filter((comment) => comment.r === r && comment.c === c)
    .flatMap((comment) => [comment, ...comment.replies])
    .map(({ author, text }) => `${author}：${text}`)
    .join('\n');
}

/**
 * 选中一格时在它下面显示一张便条：数据有效性的输入提示、线程批注，同 Excel。
 *
 * 网格自己只画备注，也只在内容不合规时提示，这里补上。滚动、切换表时收起。返回停止函数。
 */
export function showCellTips(engine: EnginePort, api: FUniver, container: HTMLElement): () => void {
  const tip = document.createElement('div');
  tip.className = 'cell-tip';
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
    const comments = commentsAt(engine, sheetId, rect);
    const address = localAddress({ ...rect, r2: rect.r, c2: rect.c });
    const box = prompt || comments ? visibleCell(api, container, address) : null;
    if (!box) return;
    tip.replaceChildren(
      ...part(prompt?.title ?? '', prompt?.message ?? ''),
      ...part(comments ? '批注' : '', comments),
    );
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
