import { timeText } from '../../../domain';
import { cellAddress } from '../../../forms';
import { evidenceText, type Evidence } from '../../../submission';
import { asText } from '../../kernel/layout/text';
import { tableColumns } from './columns';
import type { FormReferences } from './formReferences';
import { executionLabel, type ScoredForm } from './scoredForms';

/** 一行的种类，决定样子。 */
export type LineKind =
  'title' | 'note' | 'headline' | 'section' | 'header' | 'row' | 'total' | 'check' | 'blank';

/** 一行：各格的公式或文字（从 A 列起，缺的空着）。 */
export interface ScoreLine {
  readonly kind: LineKind;
  readonly cells: readonly string[];
  /** 名称要占几行字。 */
  readonly textLines: number;
}

/** 连续的几行，含两端；工作表的行号，从 0 起。 */
export interface LineSpan {
  readonly row: number;
  readonly lastRow: number;
}

/** 一张表的分析：占一页。 */
export interface ScoreBlock {
  /** 第一行在工作表上的行号，从 0 起。 */
  readonly row: number;
  readonly lines: readonly ScoreLine[];
  /** 一级指标各行、总分行、失分清单各行。 */
  readonly levels: LineSpan;
  readonly totalRow: number;
  readonly list: LineSpan;
  /** 生成时失了分的有几项。 */
  readonly losing: number;
}

/** 各页共同的话。 */
export interface BlockContext {
  readonly unit: string;
  readonly year: number;
  readonly time: Date;
  /** 逐项指标登记的佐证；没有就不印。 */
  readonly evidence: readonly Evidence[];
}

/** 一页至少这么多行，图才有地方画。 */
const minLines = 31;
/** 名称列一行放得下的半角字数。 */
const labelWidth = 46;

const line = (kind: LineKind, cells: readonly string[] = [], textLines = 1): ScoreLine => ({
  kind,
  cells,
  textLines,
});

const tableHeader = (label: string): ScoreLine =>
  line('header', ['序号', label, '分值', '得分', '失分', '得分率']);

/** 排出一张表的分析；公式都按 `row` 起的位置写好。 */
export function scoreBlock(
  form: ScoredForm,
  at: FormReferences,
  context: BlockContext,
  row: number,
): ScoreBlock {
  const head = [
    ...headLines(form, at, context),
    line('section', ['一、总分与一级指标']),
    tableHeader('一级指标'),
  ];
  const levelRow = row + head.length;
  const levels = levelLines(form, at, levelRow);
  const totalRow = levelRow + levels.length;
  const total = totalLine(at, { row: levelRow, lastRow: totalRow - 1 }, totalRow);
  const middle = [line('blank'), line('section', ['二、各项失分，由多到少']), tableHeader('指标')];
  const listRow = totalRow + 1 + middle.length;
  const list = listLines(form, at, listRow);
  const spans = {
    levels: { row: levelRow, lastRow: totalRow - 1 },
    list: { row: listRow, lastRow: listRow + list.length - 1 },
  };
  const lines = [
    ...head,
    ...levels,
    total,
    ...middle,
    ...list,
    checkLine(spans.list, totalRow),
    ...evidenceLines(form, context),
  ];
  const padding = Array.from({ length: Math.max(0, minLines - lines.length) }, () => line('blank'));
  return { row, lines: [...lines, ...padding], totalRow, losing: form.losing, ...spans };
}

/** 佐证清单：文件不在工作簿里，印出名称、页码与完整的指纹，复核时凭它核对。 */
function evidenceLines({ reading }: ScoredForm, { evidence }: BlockContext): readonly ScoreLine[] {
  const own = evidence.filter(({ form, project }) => form === reading.form.id && project === reading.name);
  if (own.length === 0) return [];
  return [
    line('blank'),
    line('section', ['三、佐证清单（文件另存，凭 SHA-256 指纹核对）']),
    ...own.map((item, index) => {
      const text = `${item.indicator}：${evidenceText(item)}${item.sha256 === '' ? '' : ` ${item.sha256}`}`;
      return line('row', [String(index + 1), asText(text)], Math.ceil(widthOf(text) / labelWidth));
    }),
  ];
}

function headLines({ reading }: ScoredForm, at: FormReferences, context: BlockContext): readonly ScoreLine[] {
  const { form, name } = reading;
  const [total, grade] = [at.field('总分'), at.field('等次')];
  const rate = at.field(reading.fields.has('资金执行率') ? '资金执行率' : '执行率');
  const shownRate = `IFERROR(IF(ISNUMBER(${rate}),TEXT(${rate},"0.00%"),IF(${rate}="","—",${rate})),"—")`;
  const headline =
    `="总分："&IF(ISNUMBER(${total}),TEXT(${total},"0.00")&" 分","还没有")` +
    `&"　　等次："&IFERROR(IF(${grade}="","未定",${grade}),"未定")` +
    (rate === '""' ? '' : `&"　　预算执行率："&${shownRate}`);
  const about = [
    `填报单位：${context.unit || '（未填）'}`,
    `评价年度：${context.year}`,
    `得分随表自动更新，失分的次序是 ${timeText(context.time)} 生成时的`,
    '重新生成会重写 A—M 列',
  ];
  return [
    line('title', [asText(`${name === null ? form.id : `项目“${name}”`}得分分析`)]),
    line('note', [asText(about.join('　　'))]),
    line('headline', [headline]),
  ];
}

const cell = (row: number, column: number): string => cellAddress(row, column);

/** 是数才照搬；空着、写着文字、表已经不在，都空着。 */
const numberOrBlank = (reference: string): string => `=IF(ISNUMBER(${reference}),${reference},"")`;

const shownText = (reference: string): string =>
  `=IFERROR(IF(${reference}="","（没有名称）",${reference}&""),"（已经不在表上）")`;

/** 失分、得分率：分值、得分都是数才算。 */
function derived(row: number): readonly [lost: string, share: string] {
  const { weight, score } = tableColumns;
  const [full, got] = [cell(row, weight), cell(row, score)];
  const both = `AND(ISNUMBER(${full}),ISNUMBER(${got}))`;
  return [
    `=IF(${both},ROUND(${full}-${got},2),"")`,
    `=IF(${both},IF(${full}=0,"—",ROUND(${got}/${full},4)),"")`,
  ];
}

const executionCells = (at: FormReferences): readonly [label: string, weight: string, score: string] => [
  executionLabel,
  numberOrBlank(at.field('执行率分值')),
  numberOrBlank(at.field('执行率得分')),
];

function levelLines({ block, hasExecution, levels }: ScoredForm, at: FormReferences, row: number) {
  const column = at.column(block, '一级指标');
  /** 一级指标是合并格，只有组首有字：顺延到每一行再比。 */
  const carried = `LOOKUP(ROW(${column}),ROW(${column})/(${column}<>""),${column})`;
  const sum = (key: string, label: string): string => {
    const values = at.column(block, key);
    const own = `(${carried}=${label})`;
    return `=IFERROR(IF(SUMPRODUCT(${own}*ISNUMBER(${values}))=0,"",ROUND(SUMPRODUCT(${own}*1,${values}),2)),"")`;
  };
  const rows = [
    ...(hasExecution ? [() => executionCells(at)] : []),
    ...levels.map(({ row: first }) => (label: string) => {
      return [shownText(at.cell(block, '一级指标', first)), sum('分值', label), sum('得分', label)];
    }),
  ];
  return rows.map((cellsAt, i) => {
    const label = cell(row + i, tableColumns.label);
    return line('row', [String(i + 1), ...cellsAt(label), ...derived(row + i)]);
  });
}

function totalLine(at: FormReferences, { row, lastRow }: LineSpan, total: number): ScoreLine {
  const { weight } = tableColumns;
  const weights = `${cell(row, weight)}:${cell(lastRow, weight)}`;
  const full = `=IF(COUNT(${weights})=0,"",ROUND(SUM(${weights}),2))`;
  return line('total', ['', '总分', full, numberOrBlank(at.field('总分')), ...derived(total)]);
}

function listLines({ block, parts }: ScoredForm, at: FormReferences, row: number): readonly ScoreLine[] {
  return parts.map(({ row: index, label }, i) => {
    const cells =
      index === null
        ? executionCells(at)
        : [
            shownText(at.cell(block, '三级指标', index)),
            numberOrBlank(at.cell(block, '分值', index)),
            numberOrBlank(at.cell(block, '得分', index)),
          ];
    const textLines = Math.max(1, Math.ceil(widthOf(label) / labelWidth));
    return line('row', [String(i + 1), ...cells, ...derived(row + i)], textLines);
  });
}

/** 半角算 1、全角算 2。 */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** 表上增了、删了指标，清单就不全了：合计对不上总分时说一声。 */
function checkLine({ row, lastRow }: LineSpan, totalRow: number): ScoreLine {
  const { score } = tableColumns;
  const [total, scores] = [cell(totalRow, score), `${cell(row, score)}:${cell(lastRow, score)}`];
  const gap = `ROUND(SUM(${scores})-${total},2)`;
  return line('check', [
    '',
    `=IF(ISNUMBER(${total}),IF(${gap}=0,"各项得分之和与总分一致。","各项得分之和与总分差 "&TEXT(${gap},"0.00")&" 分：表上的指标有增减，请重新生成。"),"")`,
  ]);
}
