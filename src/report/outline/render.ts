import { formatAmount } from '../../domain';
import type { RowReading, Submission } from '../../submission';
import { appendixBlocks } from './appendices';
import { textSlots } from './textSlots';
import type { Outline, OutlineItem } from './outline';
import type { Report, ReportBlock, ReportCell, Run } from './runs';
import { scoringBlocks } from './scoring';
import { holds, numberText, renderTemplate, type Scope } from './template';
import { cellOf, rowsOf, valuesOf, type Values } from './values';

function scopeOf(values: Values, outline: Outline, missing: Set<string>): Scope {
  return {
    figure: values.figure,
    text: (name) =>
      name === '单位自称'
        ? (values.written(name) ?? outline.selfName ?? values.text(name))
        : values.text(name),
    isText: (name) => Object.hasOwn(textSlots, name) || ['指标说明', '用途'].includes(name),
    missing: (name) => missing.add(name),
  };
}

const paragraph = (runs: readonly Run[]): ReportBlock => ({ kind: 'paragraph', runs });
const isEmpty = (runs: readonly Run[]): boolean => runs.every(({ text }) => text.trim() === '');

/** 人写的文字：一行一段。 */
function slotBlocks(text: string): readonly ReportBlock[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph([{ text: line }]));
}

/** 格里的换行各成一段；数（带出处的）不会断开。 */
function splitParagraphs(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    run.text.split(/\r?\n/).forEach((text, at) => {
      if (at > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)!.push(run.tie ? run : { ...run, text });
    });
  }
  return paragraphs.filter((each) => !isEmpty(each));
}

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 的中文序数：一、十、十二、二十。 */
function chineseOrdinal(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return ones === 0 && tens > 0 ? head : `${head}${digits[ones]}`;
}

/** “项目用途”里同名的一行写的用途。 */
function useOf(submission: Submission, project: string): string | null {
  const row = rowsOf(submission, '报告文字栏', '项目用途').find(
    (each) => cellOf(each, '项目名称')?.text === project,
  );
  return (row && cellOf(row, '用途')?.text.replace(/[。，；]+$/, '')) || null;
}

/** 行里的名字先找本行的列。 */
function rowScope(
  outer: Scope,
  submission: Submission,
  row: RowReading,
  { at, order }: { readonly at: number; readonly order: number },
  where: string,
): Scope {
  return {
    ...outer,
    figure: (name) => {
      const cell = cellOf(row, name);
      if (cell?.value && cell.kind !== 'text' && cell.kind !== 'longText')
        return { value: cell.value, places: cell.place ? [cell.place] : [] };
      return cell ? null : outer.figure(name);
    },
    text: (name) => {
      if (name === '序') return String(order + 1);
      if (name === '序数') return chineseOrdinal(order + 1);
      if (name === '序圈') return order < 20 ? String.fromCodePoint(0x2460 + order) : `（${order + 1}）`;
      if (name === '接') return order === 0 ? '全年' : order === 1 ? '，其中' : '，';
      const cell = cellOf(row, name);
      if (name === '用途' && !cell) return useOf(submission, cellOf(row, '项目名称')?.text ?? '');
      if (cell && (cell.kind === 'text' || cell.kind === 'longText' || cell.kind === 'date'))
        return cell.text === '' ? null : cell.text;
      return cell ? null : outer.text(name);
    },
    place: (name) => cellOf(row, name)?.place ?? null,
    prefix: `${where}#${at + 1}.`,
    isLocal: (name) => row.cells.has(name),
  };
}

function rowsItem(
  item: Extract<OutlineItem, { kind: 'rows' }>,
  submission: Submission,
  scope: Scope,
): readonly ReportBlock[] {
  const first = rowsOf(submission, item.form, item.block);
  const { form, block } = first.length === 0 && item.or ? item.or : item;
  const rows = first.length === 0 && item.or ? rowsOf(submission, form, block) : first;
  if (rows.length === 0)
    return item.otherwise === undefined ? [] : [paragraph(renderTemplate(item.otherwise, scope))];
  // 这一句的头一列空着的行（只写了措施的问题行）不写，序号跟着顺延；出处仍照原来的行号
  const named = /【([^】|]+)/.exec(item.text.replace(/【(?:序|序数|序圈|接)】/g, ''))?.[1];
  const kept = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => named === undefined || !row.cells.has(named) || cellOf(row, named)?.text !== '');
  const written = kept
    .map(({ row, at }, order) =>
      renderTemplate(item.text, rowScope(scope, submission, row, { at, order }, `${form}.${block}`)),
    )
    .filter((runs) => !isEmpty(runs));
  if (!item.joined) return written.flatMap(splitParagraphs).map(paragraph);
  const lead = item.lead === undefined ? [] : renderTemplate(item.lead, scope);
  const tail = item.tail === undefined ? [] : renderTemplate(item.tail, scope);
  const between: readonly Run[] = item.between === undefined ? [] : [{ text: item.between }];
  const rest = written.flatMap((runs, at) => (at === 0 ? runs : [...between, ...runs]));
  return [paragraph([...lead, ...rest, ...tail])];
}

function tableItem(
  item: Extract<OutlineItem, { kind: 'table' }>,
  submission: Submission,
): readonly ReportBlock[] {
  const rows = rowsOf(submission, item.form, item.block);
  if (rows.length === 0) return [];
  const columns = item.numbered
    ? [{ heading: '序号', column: '#', width: 6 }, ...item.columns]
    : item.columns;
  const body = rows.map((row, index) => ({
    cells: columns.map(({ column }): ReportCell => {
      if (column === '#') return { runs: [{ text: String(index + 1) }], align: 'center' };
      const cell = cellOf(row, column);
      const value = cell?.value;
      if (!cell || !value || cell.kind === 'text') return { runs: [{ text: cell?.text ?? '' }] };
      const format = cell.kind === 'rate' ? '率' : '数';
      const tie = {
        expression: `${item.form}.${item.block}#${index + 1}.${column}`,
        format,
        places: cell.place ? [cell.place] : [],
      };
      return { runs: [{ text: numberText(value, format), tie }], align: 'center' };
    }),
  }));
  const head = {
    cells: columns.map(({ heading }): ReportCell => ({
      runs: [{ text: heading }],
      align: 'center',
      bold: true,
    })),
  };
  return [
    {
      kind: 'table',
      table: { widths: columns.map(({ width }) => width), headerRows: 1, rows: [head, ...body] },
    },
  ];
}

function itemBlocks(item: OutlineItem, values: Values, scope: Scope): readonly ReportBlock[] {
  const { submission } = values;
  switch (item.kind) {
    case 'heading':
      return holds(item.when, scope)
        ? [{ kind: 'heading', level: item.level, runs: renderTemplate(item.text, scope) }]
        : [];
    case 'text': {
      if (!holds(item.when, scope)) return [];
      const runs = renderTemplate(item.text, scope);
      return isEmpty(runs) ? [] : [paragraph(runs)];
    }
    case 'variants': {
      const chosen = item.variants.find(({ when }) => holds(when, scope));
      return chosen && chosen.text !== '' ? [paragraph(renderTemplate(chosen.text, scope))] : [];
    }
    case 'slot': {
      const text = values.text(item.slot);
      if (text !== null) return slotBlocks(text);
      if (item.otherwise !== undefined)
        return item.otherwise === '' ? [] : [paragraph(renderTemplate(item.otherwise, scope))];
      return [paragraph(renderTemplate(`【${item.slot}】`, scope))];
    }
    case 'rows':
      return rowsItem(item, submission, scope);
    case 'scoring':
      return scoringBlocks(submission, scope, item.names);
    case 'table':
      return tableItem(item, submission);
  }
}

/** 缺的东西到哪里填。 */
const whereToFill = (name: string): string => `缺“${name}”：在各表或《报告文字栏》里填上再生成。`;

/**
 * 按提纲从一份申报写出报告（还不是 .docx）。缺的数、没写的话标成“（待填：…）”并列在 `missing` 里。
 */
export function writeReport(submission: Submission, outline: Outline): Report {
  const values = valuesOf(submission);
  const missing = new Set<string>();
  const scope = scopeOf(values, outline, missing);
  const line = (text: string): string =>
    renderTemplate(text, scope)
      .map(({ text: each }) => each)
      .join('');
  const date = values.text('报告日期') ?? `${formatAmount(submission.year + 1)}年　月　日`;
  const blocks: ReportBlock[] = outline.heading.map((text) => ({ kind: 'title', text: line(text) }));
  for (const item of outline.body) blocks.push(...itemBlocks(item, values, scope));
  if (outline.signOff) blocks.push({ kind: 'signOff', unit: submission.unit, date });
  blocks.push(...appendixBlocks(submission, outline.appendices));
  const title = (outline.cover?.title ?? outline.heading).map(line);
  return {
    outline: outline.id,
    title: title.join(''),
    cover: outline.cover
      ? {
          title,
          lines: outline.cover.lines.map(line),
          unit: submission.unit,
          signer: outline.cover.signer ?? null,
          date,
        }
      : null,
    blocks,
    missing: [...missing].map(whereToFill),
  };
}
