import type { Grade } from '../../schemes';
import type { SheetComposer } from '../../xlsx';
import { looks } from '../report/styles';
import { gradeFormula } from './gradeFormula';
import { qualitySource, type QualityLine } from './quality';

/** 合计行的标签；读回来认它。 */
export const qualityLabel = '自评工作质量';

/** 各栏占哪几列：名称、满分、看得出的、建议分、复核评分。 */
const SPANS = [
  { caption: '复核哪一项', from: 0, to: 2 },
  { caption: '满分', from: 3, to: 3 },
  { caption: '程序看得出的', from: 4, to: 10 },
  { caption: '建议分', from: 11, to: 11 },
  { caption: '评分', from: 12, to: 12 },
  { caption: '说明', from: 13, to: 14 },
] as const;
/** 评分在哪一列。 */
const SCORE = 12;
const LAST = 14;

type Cell = Parameters<SheetComposer['put']>[2];
type LookOf = NonNullable<Parameters<SheetComposer['put']>[3]>;

function writeSpans(
  sheet: SheetComposer,
  cells: readonly (readonly [content: Cell, look: LookOf, open?: boolean])[],
  height: number,
): number {
  const row = sheet.nextRow;
  SPANS.forEach(({ from, to }, i) => {
    const [content, look, open = false] = cells[i] ?? ['', looks.text];
    sheet.put(row, from, content, look, open);
    if (to > from) sheet.merge({ r: row, c: from, r2: row, c2: to }, look);
  });
  sheet.height(row, height);
  return row;
}

/**
 * 自评工作质量一段：看得出的说出来，只有一处毛病也没有的才建议满分；看不出的留给复核人。
 * 六项都评了才有合计与等次。
 */
export function writeQuality(
  sheet: SheetComposer,
  lines: readonly QualityLine[],
  grades: readonly Grade[],
): void {
  const heading = sheet.row([`${qualityLabel}（满分 100）：${qualitySource}`], looks.section);
  sheet.merge({ r: heading, c: 0, r2: heading, c2: LAST }, looks.section);
  writeSpans(
    sheet,
    SPANS.map(({ caption }) => [caption, looks.head]),
    22,
  );
  const first = sheet.nextRow + 1;
  const open = { ...looks.score, fill: '#FFF9E5' };
  for (const { title, weight, proposed, note } of lines)
    writeSpans(
      sheet,
      [
        [title, looks.text],
        [weight, looks.count],
        [note, looks.text],
        [proposed, looks.score],
        [proposed, open, true],
        ['', { ...looks.text, fill: '#FFF9E5' }, true],
      ],
      32,
    );
  const last = sheet.nextRow;
  const scores = `$M$${first}:$M$${last}`;
  const n = last + 1;
  const full = lines.reduce((sum, { weight }) => sum + weight, 0);
  const rated = lines.filter(({ proposed }) => proposed !== '').length;
  writeSpans(
    sheet,
    [
      [qualityLabel, looks.total],
      [{ formula: `=SUM(D${first}:D${last})`, value: full }, looks.totalCount],
      [
        {
          formula: `=IF(COUNT(${scores})<${lines.length},"还有"&(${lines.length}-COUNT(${scores}))&"项没有评","")`,
          value: `还有${lines.length - rated}项没有评`,
        },
        looks.total,
      ],
      ['合计', looks.total],
      [
        {
          formula: `=IF(COUNT(${scores})<${lines.length},"",ROUND(SUM(${scores}),2))`,
          value: '',
        },
        looks.totalScore,
      ],
      [{ formula: `=IF(M${n}="","",${gradeFormula(`M${n}`, grades)})`, value: '' }, looks.total],
    ],
    22,
  );
  sheet.validate({
    ranges: [{ r: first - 1, c: SCORE, r2: last - 1, c2: SCORE }],
    type: 'decimal',
    operator: 'between',
    formula1: '0',
    formula2: `=$D${first}`,
    allowBlank: true,
    error: { title: '评分', message: '0 到这一项的满分之间。', style: 'Stop', show: true },
  });
  sheet.skip();
}
