import type { LiveFormat } from '../../../audit';
import type { FormLayout, LayoutName } from '../../../forms';
import { parameterName, thresholdsIn } from '../../../schemes';
import { findName, type BookState, type NameState } from '../../kernel/book/bookState';
import { isBrokenReference, nameFormula, parseReference, sameRect } from '../../kernel/book/references';

/** 要建或改指的一个名称。 */
export interface NameChange {
  readonly name: string;
  readonly scope: LayoutName['scope'];
  readonly formula: string;
  /** 已经有了，改它的公式；否则新建。 */
  readonly exists: boolean;
}

/**
 * 名称的改动分两拨：缺的、坏的先建好，公式才写得进去；
 * 好好指着别处的（旧表、用户的区域）等内容全部写完再改指，中途失败时旧表还找得到自己的值。
 */
export interface NameChanges {
  readonly early: readonly NameChange[];
  readonly late: readonly NameChange[];
}

/** 目标表上已有的名称与它改名前后的表名。 */
export interface NameTarget {
  /** 写名称时目标表叫什么（半成品还没改成正式名字）。 */
  readonly sheetName: string;
  /** 目标表的工作表级名称；新表为空。 */
  readonly sheetNames: readonly NameState[];
}

/** 比较版面要的名称与现有的名称。 */
export function nameChanges(book: BookState, layout: FormLayout, target: NameTarget): NameChanges {
  const early: NameChange[] = [];
  const late: NameChange[] = [];
  for (const { name, scope, rect } of layout.names) {
    const existing = findName(scope === 'workbook' ? book.names : target.sheetNames, name);
    const change = {
      name,
      scope,
      formula: nameFormula(target.sheetName, rect),
      exists: existing !== undefined,
    };
    if (!existing || isBrokenReference(existing.formula)) {
      early.push(change);
      continue;
    }
    const now = parseReference(existing.formula);
    if (now?.sheet !== target.sheetName || !sameRect(now.rect, rect)) late.push(change);
  }
  return { early, late };
}

/**
 * 版面的原生条件格式用到、工作簿里还没有的审核参数名称，先建成空的；生成“审核情况表”时改指取值格，
 * 条件格式就跟着里面填的走（见 `liveToken`）。
 */
export function parameterNameChanges(
  names: readonly NameState[],
  live: readonly LiveFormat[],
  form: FormLayout['form'],
): readonly NameChange[] {
  const used = new Set(
    live.filter((each) => each.form === form.id).flatMap(({ formula }) => thresholdsIn(formula)),
  );
  return [...used]
    .map(parameterName)
    .filter((name) => findName(names, name) === undefined)
    .map((name) => ({ name, scope: 'workbook', formula: emptyParameter, exists: false }));
}

/** 还没有取值格的审核参数：空文字，条件格式当没填。 */
const emptyParameter = '=""';

/** 名称改动之后，工作簿级名称的样子（接着插下一张表时用）。 */
export function namesAfter(
  names: readonly NameState[],
  changes: NameChanges,
  rename: { readonly from: string; readonly to: string },
): readonly NameState[] {
  const changed = new Map(
    [...changes.early, ...changes.late]
      .filter(({ scope }) => scope === 'workbook')
      .map(({ name, formula }) => [name.toLowerCase(), { name, formula }]),
  );
  const merged = [...names.filter(({ name }) => !changed.has(name.toLowerCase())), ...changed.values()];
  return merged.map(({ name, formula }) => {
    const reference = parseReference(formula);
    const moved = reference?.sheet === rename.from ? nameFormula(rename.to, reference.rect) : formula;
    return { name, formula: moved };
  });
}
