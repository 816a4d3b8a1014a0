import { dec, type Decimal } from '../amount';
import type { Rewrite } from './rewriteText';

const late = '(?:超期|逾期|延期|滞后|延迟|推迟|超时|晚)';
const span = '(?:天|日|个月|个工作日|周)';
const points = String.raw`(\d+(?:\.\d+)?)分`;

/** 10天以内、10天以上30天以内、10-30天、30天以上、超过30天。 */
const range = `(?:超过\\d+${span}|\\d+${span}?(?:以上|-|至|到)(?:\\d+${span}(?:之内|以内|内|以下)?)?|\\d+${span}(?:之内|以内|内))`;

/**
 * 说晚了几天的各档换成按天数分档：“按期完成得4分，超期10天以内得2分，超期10天以上不得分”
 * “超过1天扣1分，超过3天扣3分”。指标值填晚了几天，按期是 0。
 */
export function lateness(weight: Decimal | undefined): readonly Rewrite[] {
  return [
    {
      find: new RegExp(
        `^[一-龥]{0,10}?(?:在?(?:规定|计划|约定)(?:时间|时限|期限)内|按期|按时|如期)(?:完成|完工|竣工|交付|验收|投入使用|建成)?(?:的)?,?得(?:满分|${points})((?:[;,]${late}?${range}(?:完成)?(?:的)?,?(?:得${points}|不得分)){2,5})$`,
        'g',
      ),
      put: ([, full, rest]) => {
        const most = full ?? weight?.toString();
        return most === undefined ? null : onTime(most, rest!);
      },
    },
    {
      find: new RegExp(
        `^${late}?超过(\\d+)(${span})(?:的)?,?扣${points}(?:[;,]${late}?超过\\d+\\2(?:的)?,?扣\\d+(?:\\.\\d+)?分){1,4}$`,
        'g',
      ),
      put: ([whole, , unit]) => (weight ? tiers(whole, unit!, weight) : null),
    },
  ];
}

/** 按期是 0 天，晚的从 1 天起；一种单位才换。 */
function onTime(most: string, rest: string): string | null {
  const units = new Set(rest.match(new RegExp(`(?<=\\d)${span}`, 'g')));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return null;
  const bands = rest
    .split(/[;,](?=\D{0,2}\d|超过)/)
    .filter((text) => text !== '')
    .map((text) => {
      const [from, to] = (text.replace(/得.*$/, '').match(/\d+/g) ?? []).map(Number);
      const given = /(?:得\d+(?:\.\d+)?分|不得分)$/.exec(text)?.[0] ?? '';
      if (/超过/.test(text)) return `${from! + 1}${unit}及以上${given}`;
      if (to !== undefined) return `${from}-${to}${unit}${given}`;
      return /以上/.test(text) ? `${from}${unit}以上${given}` : `1-${from}${unit}${given}`;
    });
  return [`0${unit}得${most}分`, ...bands].join(';');
}

/** 超得越多扣得越多，各档扣的不相加。 */
function tiers(text: string, unit: string, weight: Decimal): string | null {
  const found = [...text.matchAll(new RegExp(`超过(\\d+)${unit}(?:的)?,?扣${points}`, 'g'))].map(
    ([, edge, less]) => ({ edge: Number(edge), rest: weight.minus(dec(less!)) }),
  );
  const rising = found.every(
    ({ edge, rest }, at) =>
      rest.gte(0) && (at === 0 || (edge > found[at - 1]!.edge && rest.lt(found[at - 1]!.rest))),
  );
  if (!rising) return null;
  const bands = found.map(({ edge, rest }, at) => {
    const next = found[at + 1];
    const range = next ? `${edge + 1}-${next.edge}${unit}` : `${edge + 1}${unit}及以上`;
    return `${range}得${rest.toString()}分`;
  });
  return [`0-${found[0]!.edge}${unit}得${weight.toString()}分`, ...bands].join(';');
}
