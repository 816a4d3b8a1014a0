import type { Notice } from './state';

interface Explained {
  readonly remedy?: unknown;
  readonly debugInfo?: unknown;
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/**
 * 错误 → 给用户的话。会话抛出的错误本来就是中文（可带“怎么办”）；
 * 其他错误给一句通用的话，原文放在可复制的细节里。
 */
export function toNotice(error: unknown, what: string): Notice {
  if (!(error instanceof Error)) return { tone: 'error', text: `${what}没有完成。`, details: String(error) };
  const { remedy, debugInfo } = error as Explained;
  const details = [
    error.name,
    error.message,
    debugInfo === undefined ? '' : JSON.stringify(debugInfo),
    error.stack ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n');
  const chinese = /[\u4e00-\u9fff]/.test(error.message);
  return {
    tone: 'error',
    text: chinese ? error.message : `${what}没有完成。`,
    remedy: asText(remedy) ?? (chinese ? undefined : '可以再试一次；仍不行，请把细节复制给维护人员。'),
    details,
  };
}
