import { dec } from '../amount';
import { fold } from './fold';
import type { Quantity } from './measure';
import { leadingUnit, toQuantity } from './units';

const total =
  /^(?:共计?|合计|总计|总共|一共|全年|实际|已|完成|新增|新建|改造|培训|发放|开展|举办|建成|购置|采购)*\s*(\d{1,9}(?:\.\d{1,4})?)\s*([^\s\d,;.。%‰]{1,6})[,;。]\s*(其中|其余|剩余|余下)[:]?(.{1,60})$/;
const undone = /未|在途|正在|尚|待|结转|没有|下年|明年/;
/** 总数里有一部分算不算数说不准的。 */
const contested = /不|退|取消|逾期|作废|重复/;

/**
 * 头一个数是总数、后面只是拆开说的实际完成值：“共312户，其中新增12户”（各部分单位相同、合起来不超过它），
 * “18台，其余2台在途”（其余的写明还没有做）。
 *
 * @returns 总数；看不准为 undefined
 */
export function totalOf(text: string): Quantity | undefined {
  if (text.length > 100) return undefined;
  const [, value = '', word = '', kind, rest = ''] = total.exec(fold(text).trim()) ?? [];
  if (kind === undefined || leadingUnit(word) !== word) return undefined;
  const all = toQuantity(dec(value), word);
  const parts = [...rest.matchAll(/(\d{1,9}(?:\.\d{1,4})?)\s*([^\s\d,;.。、()]{0,6})/g)];
  const same = parts.every(([, , unit = '']) => unit.startsWith(word));
  if (!same) return undefined;
  const sum = parts.reduce((so, [, part]) => so.plus(part!), dec(0));
  if (contested.test(rest)) return undefined;
  if (kind === '其中') return sum.lte(all.value) && !undone.test(rest) ? all : undefined;
  return undone.test(rest) && parts.length <= 1 ? all : undefined;
}
