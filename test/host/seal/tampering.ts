import type { Parts } from './sealedParts';

/** 一种篡改。 */
export interface Tampering {
  readonly title: string;
  readonly apply: (parts: Parts) => void;
  /** 应当看出来的是哪一样；`读不了` 为整份拒绝；`no` 为看不出来（写明为什么不要紧）。 */
  readonly expect: '数' | '公式' | '印出来' | '登记' | '短码' | '读不了' | 'no';
  readonly why?: string;
}
