import type { Draft } from './draft';
import { lastColumnOf, lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import { fundTarget } from './keys';
import type { Target } from './keys';
import type { RecognizedKind } from './kinds';
import { isNoteBetween } from './notes';
import { isPriorYear } from './timePoints';
import { inlineParts, isDash, labelForms, looksLikeLabel, looksNumeric, squeeze } from './text';
import { matchSource, matchStage, sourceOf } from './vocabulary/funds';
import { composedStage } from './vocabulary/morphemes';

/** “资金总额：505.05万元”“其中：基本支出：323.67万元”：数必须是数。 */
export function inlineFund(
  cell: GridCell,
  { label, value }: { readonly label: string; readonly value: string },
  kind: RecognizedKind,
  draft: Draft,
): boolean {
  if (!looksNumeric(value)) return false;
  const stage = matchStage(label)?.key ?? null;
  const source = matchSource(label)?.key ?? null;
  if (stage === null && source === null) return false;
  const target = fundTarget(kind, stage === null ? source : '总额', label, stage ?? '全年预算数');
  if ('field' in target) draft.bind(cell, target.field, value);
  else draft.extra(cell, target.extra);
  return true;
}

/** 值的上方（隔着数与空格）写着的栏名那一格。 */
function headingAbove(grid: Grid, value: GridCell): GridCell | null {
  for (let row = value.row - 1; row >= grid.top; row--) {
    if (isNoteBetween(grid, row)) continue;
    const cell = grid.at(row, value.column);
    if (!cell || cell.column !== value.column) return null;
    if (cell.text !== '' && !looksNumeric(cell.text) && !isDash(cell.text)) return cell;
  }
  return null;
}

/** 标签所在的一列往上（隔着“其中”与来源）写着的栏名：“预算数：｜　｜执行数：”下面左右各列一遍来源。 */
function stageHeading(grid: Grid, label: GridCell): string | null {
  const own = sourceOf(label.text);
  if (grid.filled(label.row).filter(({ text }) => sourceOf(text) === own).length < 2) return null;
  for (let row = label.row - 1; row >= grid.top; row--) {
    const cell = grid.at(row, label.column);
    if (!cell || cell.column !== label.column) return null;
    if (isPart(cell.text)) continue;
    const stage = matchStage(cell.text)?.key ?? null;
    return stage !== null && amountStages.has(stage) ? stage : null;
  }
  return null;
}

/** 总额里的一部分：写着“其中”，或是一个来源。 */
const isPart = (text: string): boolean =>
  /^\s*其\s*中/.test(text) || (matchStage(text) === null && ![null, '总额'].includes(sourceOf(text)));

/** “其中：当年预算”与“上年结转”并列：当年的财政拨款。 */
const ownBudget = ({ text }: GridCell): boolean =>
  labelForms(text).some((form) => /^(当年|本年)度?(财政)?预算(数|安排)?$/.test(form));

/** 同一行左边是总额的一部分：这一行的执行率、得分是它的，不是总额的。 */
function partOf(grid: Grid, label: GridCell): GridCell | null {
  return (
    grid
      .filled(label.row)
      .filter((cell) => cell.column < label.column && isPart(cell.text))
      .at(-1) ?? null
  );
}

/** 右边紧跟着又是一个数：一行几栏而栏名没有找到，是哪一栏说不准。 */
function hasMoreAmounts(grid: Grid, value: GridCell): boolean {
  const next = grid.at(value.row, lastColumnOf(value) + 1);
  return next !== null && next.row === value.row && looksNumeric(next.text);
}

/** 同一列往上，管着这一行的总额是不是实施期（中期）的：是则这一行也是。 */
function spanOf(grid: Grid, label: GridCell): string | null {
  for (let row = label.row; row >= grid.top; row--) {
    const cell = grid.at(row, label.column);
    if (cell?.text === '') continue;
    const source = cell && cell.column === label.column ? sourceOf(cell.text) : null;
    if (cell === null || source === null) return null;
    if (source === '实施期总额' || isWholeProject(grid, cell)) return '实施期';
    if (source === '总额') return null;
  }
  return null;
}

/** 同一行另有写明年度的总额（“项目资金总额｜年度资金申请总额”）：没有写年度的是整个项目的。 */
const isWholeProject = (grid: Grid, label: GridCell): boolean =>
  /^项目/.test(squeeze(label.text)) &&
  sourceOf(label.text) === '总额' &&
  grid
    .filled(label.row)
    .some(
      ({ column, text }) => column > label.column && /^(年度|本年|当年).*(总额|合计)/.test(squeeze(text)),
    );

/** 部门的“收入构成”一段与“支出构成”并列：收入的合计不是支出预算。 */
function isIncome(grid: Grid, label: GridCell): boolean {
  const caption = grid.at(label.row, label.column - 1);
  if (!caption || caption.rows < 2 || !/^收入/.test(squeeze(caption.text))) return false;
  const next = grid.at(lastRowOf(caption) + 1, caption.column);
  return /^支出/.test(squeeze(next?.text ?? ''));
}

/** 同一行左边最近的栏名：“执行金额｜646800｜其中：财政拨款｜588000”。 */
function stageBefore(grid: Grid, label: GridCell): string | null {
  const before = grid.filled(label.row).filter(({ column }) => column < label.column);
  for (const cell of before.reverse()) {
    const { text } = cell;
    const stage = matchStage(text)?.key ?? null;
    const value = grid.at(label.row, lastColumnOf(cell) + 1);
    if (stage !== null) return value !== label && amountStages.has(stage) ? stage : null;
    if (sourceOf(text) === '总额') return null;
  }
  return null;
}

/** 记着金额的三栏。 */
const amountStages: ReadonlySet<string> = new Set(['年初预算数', '全年预算数', '全年执行数']);

/** “项目资金（万元）｜50”：右边紧跟着数，没有别的来源、别的栏，就是总额。 */
const isBareTotal = (label: GridCell, value: GridCell): boolean =>
  value !== label &&
  looksNumeric(value.text) &&
  labelForms(label.text).some((form) =>
    /^(项目|专项|年度|本年|扶持|安排|下达|预算)*(资金|金额|经费)(规模|数额?|量|额度)?$/.test(form),
  );

/** 一句话（“建成城市书房10个。”），不是一个数。 */
const isSentence = (text: string): boolean => /[。；;]/.test(text);

/** 资金一栏一格：“其中：财政拨款｜12.5”“转移支付预算数（A）｜5.8万”。 */
export function fundPair(
  grid: Grid,
  label: GridCell,
  value: GridCell,
  kind: RecognizedKind,
  draft: Draft,
): boolean {
  const stage = matchStage(label.text)?.key ?? (looksNumeric(value.text) ? composedStage(label.text) : null);
  const source = matchSource(label.text)?.key ?? (isBareTotal(label, value) ? '总额' : null);
  if (stage === null && source === null) return false;
  const isValue =
    value === label ||
    value.text === '' ||
    looksNumeric(value.text) ||
    isDash(value.text) ||
    (/\d/.test(value.text) && !looksLikeLabel(value.text) && !isSentence(value.text)) ||
    stage === '原因';
  const span = spanOf(grid, label);
  // 上面的列名是分：评分一栏的合计，不是资金
  const over = headingAbove(grid, value);
  const heading = over === null ? null : (matchStage(over.text)?.key ?? null);
  // 上面的列名说是以前年度的（“上年度预算安排”），不是今年的
  const isPrior = over !== null && isPriorYear(over.text) && matchSource(over.text) === null;
  if (isPrior || isIncome(grid, label)) {
    draft.extra(value, labelForms(label.text)[0] ?? label.text);
    return true;
  }
  if (heading === '得分' || heading === '分值') {
    if (stage === null) draft.extra(value, labelForms(label.text)[0] ?? label.text);
    return stage === null;
  }
  const above = heading ?? stageHeading(grid, label) ?? stageBefore(grid, label);
  // 得分、分值只有总额的
  const scored = stage === '得分' || stage === '分值';
  const part = stage === null || scored ? null : isPart(label.text) ? label : partOf(grid, label);
  const target: Target = part
    ? part === label
      ? ownBudget(label)
        ? fundTarget(kind, '当年财政拨款', label.text, above ?? '全年预算数')
        : { extra: labelForms(label.text)[0] ?? label.text }
      : fundTarget(kind, sourceOf(part.text), part.text, stage ?? '全年预算数')
    : span !== null || (stage === null && above === null && hasMoreAmounts(grid, value))
      ? { extra: `${span === null ? '' : `${span}.`}${labelForms(label.text)[0] ?? label.text}` }
      : stage !== null
        ? fundTarget(kind, '总额', label.text, stage)
        : fundTarget(kind, source, label.text, above ?? '全年预算数');
  const inline = value === label ? (inlineParts(label.text)?.value ?? '') : undefined;
  // 资金栏里写着文字（“金额（万元）”），不是数：照原样收着，不当金额
  if (!isValue) draft.extra(value, labelForms(label.text)[0] ?? label.text);
  else if ('field' in target) draft.bind(value, target.field, inline);
  else draft.extra(value, target.extra);
  return true;
}
