import { findFunction } from '../../../domain';

/** 合计：各项全空时显示空白。 */
const sum = /^=IF\(COUNT\((.+)\)=0,"",SUM\(\1\)\)$/;
/** 单单一个 PBE 函数。 */
const call = /^=PBE\.([A-Z]+)\((.*)\)$/;

const spoken = (key: string): string => key.replaceAll('.', ' ');

/** 模板里的一个实参 → 中文；方案参数是附带的，不说。 */
function argument(template: string): string {
  const text = template
    .replace(/\{\?[^}]*\}/g, '')
    .replace(
      /\{([^{}#@]+):([^{}]+)\}/g,
      (_, from: string, to: string) => `“${spoken(from)}”到“${spoken(to)}”各项`,
    )
    .replace(/\{#([^{}.]+)\.([^{}]+)\}/g, (_, block: string, column: string) => `${block}各行的${column}`)
    .replace(/\{@([^{}]+)\}/g, (_, column: string) => `本行${column}`)
    .replace(/\{([^{}]+)\}/g, (_, key: string) => spoken(key));
  return text.trim();
}

/**
 * 公式模板 → 一句中文，如“预算执行率（执行数，资金总额）”“办公经费＋印刷费”；说不清的返回 null，
 * 那时由字段的含义说。
 */
export function formulaWords(template: string): string | null {
  const total = sum.exec(template);
  if (total !== null) {
    const parts = total[1]!.split(',').map(argument);
    return parts.length === 1 ? `${parts[0]}之和` : parts.join('＋');
  }
  const pbe = call.exec(template);
  if (pbe === null || pbe[2]!.includes('(')) return null;
  const entry = findFunction(pbe[1]!);
  if (entry === undefined) return null;
  const args = pbe[2]!
    .split(',')
    .map(argument)
    .filter((text) => text !== '');
  return `${entry.title}（${args.join('，')}）`;
}
