import {
  isSealName,
  registryNames,
  sealNames,
  type HiddenName,
  type Registry,
  type Seal,
} from '../../../submission';
import { findName, type NameState } from './bookState';

/** 把登记里丢不起的部分（方案、年度、单位、附件）另写进隐藏名称：自定义 XML 被别的软件丢掉时靠它。 */
export function writeRegistryNames(
  context: Excel.RequestContext,
  existing: readonly NameState[],
  registry: Registry,
): void {
  writeHiddenNames(context, existing, registryNames(registry));
}

/** 定稿登记另写一份进隐藏名称：自定义 XML 丢了也能复核、撤销。 */
export function writeSealNames(
  context: Excel.RequestContext,
  existing: readonly NameState[],
  seal: Seal,
): void {
  writeHiddenNames(context, existing, sealNames(seal));
}

/** 去掉隐藏名称里的定稿登记。 */
export function removeSealNames(context: Excel.RequestContext, existing: readonly NameState[]): void {
  for (const { name } of existing) if (isSealName(name)) context.workbook.names.getItem(name).delete();
}

function writeHiddenNames(
  context: Excel.RequestContext,
  existing: readonly NameState[],
  wanted: readonly HiddenName[],
): void {
  const { names } = context.workbook;
  for (const { name, formula } of wanted) {
    const known = findName(existing, name);
    if (known?.formula === formula) continue;
    if (known) names.getItem(name).formula = formula;
    else names.add(name, formula).visible = false;
  }
}

/** 写过以后工作簿级名称的样子（接着插下一张表时用）。 */
export function hiddenNamesAfter(names: readonly NameState[], registry: Registry): readonly NameState[] {
  const hidden = registryNames(registry);
  return [...names.filter(({ name }) => findName(hidden, name) === undefined), ...hidden];
}
