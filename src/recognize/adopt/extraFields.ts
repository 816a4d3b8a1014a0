import { extraName } from '../../forms';
import type { ExtraField, FieldKind } from '../../forms';
import { squeeze } from '../text';

/** 标签再长也只取这么多字作键：Excel 名称有长度限制。 */
const longest = 40;

/** 攒一份版面的自定义栏：同名的编号，键不重。 */
export class ExtraFields {
  private readonly fields: ExtraField[] = [];
  private readonly keys = new Set<string>();

  /** 已经攒下的。 */
  get list(): readonly ExtraField[] {
    return this.fields;
  }

  /** 加一栏，返回它的键。 */
  add(label: string, unnamed: string): string {
    const name = [...(squeeze(label) || unnamed)].slice(0, longest).join('');
    let key = name;
    for (let n = 2; this.keys.has(extraName(key).toLowerCase()); n += 1) key = `${name}_${n}`;
    this.keys.add(extraName(key).toLowerCase());
    this.fields.push({ key, label: label || name, kind: kindOf(name) });
    return key;
  }
}

const amounts = /(预算数|执行数|决算数|资金|拨款|金额|支出|收入|结转|结余)/;
const notAmounts = /(说明|情况|原因|名称|内容|用途|依据|分值|得分|评分|扣分|权重|率)/;
const longTexts = /(目标|情况|说明|原因|措施|内容|备注|问题|建议)/;

/** 按标签猜种类：看着像金额的收作数，其余收作文字；猜错了也只影响对齐与提示。 */
function kindOf(label: string): FieldKind {
  if (amounts.test(label) && !notAmounts.test(label)) return 'amount';
  return longTexts.test(label) ? 'longText' : 'text';
}
