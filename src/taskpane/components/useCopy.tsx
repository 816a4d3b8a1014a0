import { useState, type ReactNode } from 'react';
import { copyText } from './copyText';

/** 复制：返回要放进页面的结果（读屏软件会念），以及复制一段文字的函数。 */
export function useCopy(): readonly [ReactNode, (text: string) => Promise<void>] {
  const [result, setResult] = useState('');
  async function copy(text: string) {
    // 先清空：连着复制两次同样的结果也要再念一遍
    setResult('');
    setResult((await copyText(text)) ? '已复制' : '没能复制，请选中文字按 Ctrl+C');
  }
  return [
    <span key="copy" role="status" data-testid="copied">
      {result}
    </span>,
    copy,
  ];
}
