import { dec, type Decimal } from '../../domain';
import type { BlockReading, FormReading } from '../../submission';
import type { Paragraph, Sentence } from '../text/document';
import type { Quantity } from '../text/quantity';
import { isOtherYear } from './isOtherYear';
import { isBlank, proposedCell } from './proposal';
import type { QuotedFigure } from './quotedFigure';

/** 《报告正文数据表》的一个可增行区在正文里怎样写：“总数，其中：甲…万元，乙…万元”。 */
interface QuotedBlock {
  readonly block: string;
  /** 名称、金额、（追加才有）是否剔除各是哪一列。 */
  readonly name: string;
  readonly amount: string;
  readonly excluded?: string;
  /** 总数前面的叫法。 */
  readonly whole: RegExp;
  /** 各项名称前后多出来的字。 */
  readonly extra: RegExp;
  /** 各项加起来必须正好是总数，才认作逐项列全了；追加只列剔除的，不超过总数就认。 */
  readonly complete: boolean;
}

const quotedBlocks: readonly QuotedBlock[] = [
  {
    block: '项目支出构成',
    name: '项目名称',
    amount: '金额',
    whole: /项目(?:经费)?支出(?:总额|合计|共计|决算数?|为)*$/,
    extra: /(?!)/,
    complete: true,
  },
  {
    block: '追加明细',
    name: '事项',
    amount: '金额',
    excluded: '是否剔除',
    whole: /(?:预算追加|追加预算|本年追加)(?:合计|共计|为)*$/,
    extra: /^(?:预算追加|追加预算|追加)|(?:预算追加|追加预算|追加)$/g,
    complete: false,
  },
];

const opening = /^(?:，|（)?(?:其中|包括|分别[是为]|具体[是为])/;
const numbering = /^(?:其中|包括|分别[是为]|具体[是为]|（?\d{1,2}[）.、]|[①-⑳]|[、:])+/;
/** 列完了：后面说的是合计、剔除以后的数。 */
const over = /合计|共计|小计|实际|剔除|调整/;
const notName = /较上|比上|增[加长]|减少|占|结转|结余|基本支出|人员(?:经费|支出)|公用经费|预算数$|^$/;
const allExcluded = /(?:这几项|以上|上述|均|都|该[几两三]?项).{0,20}剔除/;

const sum = (parts: readonly Part[]): Decimal =>
  parts.reduce((total, { value }) => total.plus(value), dec(0));

interface Part {
  readonly name: string;
  readonly value: Decimal;
  readonly printed: string;
}

interface Found {
  readonly parts: readonly Part[];
  readonly excluded: boolean;
  readonly quote: string;
}

const isMoney = (q: Quantity): boolean =>
  q.kind === 'money' && q.bound === '' && q.approximation === 'exact' && q.measure !== '美元';

/** 一项的名称：末一个停顿以后的；不像名称的返回空串。 */
function nameIn(tail: string, extra: RegExp): string {
  const name = tail.replace(numbering, '').replace(extra, '').trim();
  return name.length > 40 || notName.test(name) ? '' : name;
}

/** 从总数往后读各项，凑满了、说到合计就停；有一项认不出名称就整个不认，返回空。 */
function partsAfter(
  paragraph: Paragraph,
  first: Sentence,
  at: number,
  kind: QuotedBlock,
): readonly [readonly Part[], string] {
  const whole = first.quantities[at]!;
  const parts: Part[] = [];
  let total = dec(0);
  let rest = '';
  for (const sentence of paragraph.sentences.slice(first.index)) {
    const isFirst = sentence === first;
    let from = isFirst ? whole.end : 0;
    for (const q of sentence.quantities.slice(isFirst ? at + 1 : 0)) {
      const tail =
        sentence.text
          .slice(from, q.start)
          .split(/[，。；：（）]/)
          .at(-1) ?? '';
      if (over.test(tail)) return [parts, sentence.text.slice(from)];
      const name = isMoney(q) ? nameIn(tail, kind.extra) : '';
      if (name === '') return [[], ''];
      parts.push({ name, value: q.value, printed: `${q.raw}${q.unit}` });
      from = q.end;
      rest = sentence.text.slice(from);
      total = total.plus(q.value);
      if (total.eq(whole.value)) return [parts, rest];
    }
    // 追加的各项写在一句里；项目一个一段用途说明，可以跨句
    if (!kind.complete) break;
  }
  return [parts, rest];
}

function inParagraph(paragraph: Paragraph, kind: QuotedBlock, year: number): readonly Found[] {
  return paragraph.sentences.flatMap((sentence) =>
    sentence.quantities.flatMap((q, at): readonly Found[] => {
      if (!isMoney(q) || !kind.whole.test(q.label) || /上年|去年|计划|预计/.test(q.label)) return [];
      if (!opening.test(sentence.text.slice(q.end)) || isOtherYear(sentence, q, year)) return [];
      const [parts, rest] = partsAfter(paragraph, sentence, at, kind);
      const total = sum(parts);
      if (parts.length === 0 || total.gt(q.value) || (kind.complete && !total.eq(q.value))) return [];
      return [{ parts, excluded: allExcluded.test(rest), quote: sentence.source }];
    }),
  );
}

const sameParts = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length && a.every(({ name, value }, at) => name === b[at]!.name && value.eq(b[at]!.value));

/** 各行已经是这几项。 */
function alreadyThere(rows: BlockReading['rows'], kind: QuotedBlock, parts: readonly Part[]): boolean {
  const filled = rows.filter(({ cells }) => [...cells.values()].some((cell) => !isBlank(cell)));
  return (
    filled.length === parts.length &&
    filled.every(({ cells }, at) => {
      const amount = cells.get(kind.amount)?.cell.value;
      const sameName = String(cells.get(kind.name)?.cell.value ?? '').trim() === parts[at]!.name;
      return sameName && typeof amount === 'number' && dec(amount).eq(parts[at]!.value);
    })
  );
}

/**
 * 报告里逐项列的项目支出、追加预算 → 《报告正文数据表》两个可增行区的各行。
 * 项目的各项加起来正好是项目支出才抄；写了两样的、表里已有别的内容的、行不够的不抄，说出来。
 */
export function rowsFromReport(
  paragraphs: readonly Paragraph[],
  sheet: FormReading,
  year: number,
): { readonly figures: readonly QuotedFigure[]; readonly conflicts: readonly string[] } {
  const figures: QuotedFigure[] = [];
  const conflicts: string[] = [];
  for (const kind of quotedBlocks) {
    const rows = sheet.blocks.get(kind.block)?.rows;
    const [found, ...others] = paragraphs.flatMap((each) => inParagraph(each, kind, year));
    if (!rows || !found) continue;
    const { parts, excluded, quote } = found;
    const filled = rows.some(({ cells }) => [...cells.values()].some((cell) => !isBlank(cell)));
    const there = alreadyThere(rows, kind, parts);
    if (others.some((other) => !sameParts(other.parts, parts)))
      conflicts.push(`“${kind.block}”正文里列了两样：没有抄。`);
    else if (filled && !there) conflicts.push(`“${kind.block}”表里已有别的内容：没有抄。`);
    else if (rows.length < parts.length)
      conflicts.push(`“${kind.block}”正文列了 ${parts.length} 项，表里只有 ${rows.length} 行：加了行再抄。`);
    else
      parts.forEach(({ name, value, printed }, at) => {
        const { cells } = rows[at]!;
        const text = (column: string, said: string) =>
          proposedCell(cells.get(column), { kind: 'text', text: said });
        figures.push({
          field: `${kind.block}第 ${at + 1} 行`,
          printed: `${name} ${printed}`,
          quote,
          state: there ? 'same' : 'blank',
          cells: there
            ? []
            : [
                ...text(kind.name, name),
                ...proposedCell(cells.get(kind.amount), { kind: 'number', value: value.toNumber() }),
                ...(excluded && kind.excluded !== undefined ? text(kind.excluded, '是') : []),
              ],
        });
      });
  }
  return { figures, conflicts };
}
