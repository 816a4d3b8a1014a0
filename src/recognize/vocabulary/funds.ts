import { inlineParts } from '../text';
import { sources } from './sources';
import { stages } from './stages';
import { matcherOf } from './term';

export const matchStage = matcherOf(stages);

export const matchSource = matcherOf(sources);

/** 行标签的来源；标签后面带着数的（“资金总额：505.05万元”）只看冒号前面。 */
export function sourceOf(text: string): string | null {
  const label = inlineParts(text.replace(/^\s*其\s*中\s*[:：]?/, ''))?.label;
  return (matchSource(text) ?? (label === undefined ? null : matchSource(label)))?.key ?? null;
}
