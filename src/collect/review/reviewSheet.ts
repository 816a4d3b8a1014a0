import type { Grade } from '../../schemes';
import type { SheetComposer } from '../../xlsx';
import { looks } from '../report/styles';
import { letters } from '../report/table';
import { criteria, downgradeFactors } from './criteria';
import { gradeFormula, gradeOf, rankFormula } from './gradeFormula';
import type { QualityLine } from './quality';
import { writeQuality } from './qualityBlock';
import type { ReviewLine, ReviewPart } from './reviewRows';

/** 复核表的名字；单位的表不会叫这个。 */
export const reviewSheetName = '复核表';
/** 复核表的标签颜色。 */
export const reviewTabColor = '#7030A0';

/** 列序照《绩效自评复核表（指标）》：复核的几列在右边，另加口径编码、采用得分与行键。 */
export const reviewCaptions = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '权重',
  '自评完成值',
  '自评得分',
  '复核完成值',
  '口径编码',
  '复核得分',
  '偏离度',
  '备注',
  '采用得分',
  '行键',
] as const;

const at = (caption: (typeof reviewCaptions)[number]): number => reviewCaptions.indexOf(caption);
const letter = (caption: (typeof reviewCaptions)[number]): string => letters(at(caption));
const WIDTHS = [56, 66, 110, 36, 56, 40, 40, 70, 48, 70, 48, 52, 52, 120, 52, 60];

/** 行键只给程序认，不折行，免得把行撑高。 */
const keyLook = { font: { size: 6, color: '#A6A6A6' } };
const open = { ...looks.text, fill: '#FFF9E5' };
const openScore = { ...looks.score, fill: '#FFF9E5' };

/** 口径表的位置：复核表的最前面几行之下，行数固定。 */
const CRITERIA_ROW = 3;

function writeCriteria(sheet: SheetComposer): void {
  const spread = (
    cells: Parameters<SheetComposer['row']>[0],
    styles: Parameters<SheetComposer['row']>[1],
  ) => {
    const row = sheet.row(cells, styles);
    const look = Array.isArray(styles) ? looks.text : looks.head;
    sheet.merge({ r: row, c: 2, r2: row, c2: at('自评完成值') }, look);
    sheet.height(row, 16);
  };
  spread(['口径编码', '扣的比例', '口径'], looks.head);
  for (const { code, text, deduction } of criteria)
    spread([code, deduction, text], [looks.center, { ...looks.rate, numFmt: '0%' }, looks.text]);
  sheet.skip();
}

const criteriaRange = (): string => `$A$${CRITERIA_ROW + 1}:$B$${CRITERIA_ROW + criteria.length}`;

function writeLine(sheet: SheetComposer, line: ReviewLine): void {
  const row = sheet.nextRow;
  const n = row + 1;
  const { level1, level2, indicator, operator, target, unit, weight, actual, score } = line;
  const own = [level1, level2, indicator, operator, target, unit, weight, actual, score];
  own.forEach((value, i) => sheet.put(row, i, value, typeof value === 'number' ? looks.score : looks.text));
  // 链接放在数上：有的软件给带链接的文字不折行，印出来就断了
  if (line.place) sheet.link(row, at('自评得分'), { documentReference: line.place });
  const [code, self, reviewed] = [letter('口径编码'), letter('自评得分'), letter('复核得分')];
  sheet.put(row, at('复核完成值'), '', open, true);
  sheet.put(row, at('口径编码'), '', { ...open, h: 'Center', numFmt: '@' }, true);
  sheet.put(
    row,
    at('复核得分'),
    {
      formula: `=IF(${code}${n}="","",IF(ISNUMBER(${self}${n}),ROUND(${self}${n}*(1-VLOOKUP(${code}${n}&"",${criteriaRange()},2,FALSE)),2),""))`,
      value: '',
    },
    openScore,
    true,
  );
  sheet.put(
    row,
    at('偏离度'),
    {
      formula: `=IF(OR(NOT(ISNUMBER(${reviewed}${n})),NOT(ISNUMBER(${self}${n}))),"",IF(${self}${n}=0,"—",ROUND((${reviewed}${n}-${self}${n})/${self}${n},4)))`,
      value: '',
    },
    looks.rate,
  );
  sheet.put(row, at('备注'), '', open, true);
  sheet.put(
    row,
    at('采用得分'),
    { formula: `=IF(ISNUMBER(${reviewed}${n}),${reviewed}${n},${self}${n})`, value: score },
    looks.score,
  );
  sheet.put(row, at('行键'), line.key, keyLook);
}

/** 结论行的标签；读回来认它。 */
export const conclusionLabel = '复核结论';

function writePart(sheet: SheetComposer, part: ReviewPart, grades: readonly Grade[]): void {
  const heading = sheet.row([`${part.project}　${part.form}`], looks.section);
  sheet.merge({ r: heading, c: 0, r2: heading, c2: at('备注') }, looks.section);
  sheet.row(reviewCaptions, looks.head);
  const first = sheet.nextRow + 1;
  for (const line of part.lines) writeLine(sheet, line);
  const last = sheet.nextRow;
  sheet.validate({
    ranges: [{ r: first - 1, c: at('口径编码'), r2: last - 1, c2: at('口径编码') }],
    type: 'list',
    formula1: criteria.map(({ code }) => code).join(','),
    allowBlank: true,
    error: { title: '口径编码', message: '照上面的口径表选。', style: 'Stop', show: true },
  });
  const row = sheet.nextRow;
  const n = row + 1;
  const self = typeof part.total === 'number' ? part.total : 0;
  const range = (caption: (typeof reviewCaptions)[number]) =>
    `${letter(caption)}${first}:${letter(caption)}${last}`;
  const cells: [number, Parameters<SheetComposer['put']>[2], (typeof looks)[keyof typeof looks]][] = [
    [0, conclusionLabel, looks.total],
    [1, '自评总分', looks.total],
    [2, part.total, looks.totalScore],
    [3, '等次', looks.total],
    [4, part.grade, looks.total],
    [5, '降档前', looks.total],
    [
      6,
      { formula: `=ROUND(C${n}-SUM(${range('自评得分')})+SUM(${range('采用得分')}),2)`, value: self },
      looks.totalScore,
    ],
    [7, '复核等次', looks.total],
    [8, { formula: `=${gradeFormula(`G${n}`, grades)}`, value: gradeOf(self, grades) }, looks.total],
    [9, '低几档', looks.total],
    [
      10,
      {
        formula: `=IF(OR(${rankFormula(`E${n}`, grades)}=0,${rankFormula(`I${n}`, grades)}=0),0,MAX(0,${rankFormula(`I${n}`, grades)}-${rankFormula(`E${n}`, grades)}))`,
        value: 0,
      },
      looks.totalCount,
    ],
    [11, '复核得分', looks.total],
    [
      12,
      {
        formula: `=ROUND(G${n}*CHOOSE(MIN(K${n},${downgradeFactors.length - 1})+1,${downgradeFactors.join(',')}),2)`,
        value: self,
      },
      looks.totalScore,
    ],
    [13, part.project, looks.total],
    [14, '', looks.total],
  ];
  for (const [column, content, look] of cells) sheet.put(row, column, content, look);
  sheet.skip();
}

/** 打印出来手写的：复核意见与签字。 */
function writeSignOff(sheet: SheetComposer): void {
  for (const [text, height] of [
    ['复核意见：', 72],
    ['复核人（签字）：　　　　　　　　　　复核单位（盖章）：　　　　　　　　　　　　　　年　　月　　日', 30],
  ] as const) {
    const row = sheet.row([text], looks.text);
    sheet.merge({ r: row, c: 0, r2: row, c2: at('采用得分') }, looks.text);
    sheet.height(row, height);
  }
}

/** 把一份申报的复核表写出来：单位的值照抄，黄底的格给复核人填。 */
export function writeReviewSheet(
  sheet: SheetComposer,
  title: string,
  parts: readonly ReviewPart[],
  quality: readonly QualityLine[],
  grades: readonly Grade[],
): void {
  sheet.widths(WIDTHS, [at('行键')]);
  sheet.freezeAt(0, 3);
  for (const [text, look, height] of [
    [`${title}绩效自评复核表`, 'title', 30],
    [
      '只填黄底的格：复核完成值、口径编码（扣分自动算，也可直接改复核得分）、备注。复核得分＝降档前得分×降档系数；单位的表一格不动。',
      'note',
      30,
    ],
  ] as const) {
    const row = sheet.row([text], looks[look]);
    sheet.merge({ r: row, c: 0, r2: row, c2: at('备注') }, looks[look]);
    sheet.height(row, height);
  }
  writeCriteria(sheet);
  for (const part of parts) writePart(sheet, part, grades);
  writeQuality(sheet, quality, grades);
  writeSignOff(sheet);
  sheet.pageLayout({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    ...{ topMargin: 36, bottomMargin: 45, leftMargin: 28, rightMargin: 28, footerMargin: 20 },
    headersFooters: { leftFooter: `${title}绩效自评复核表`, rightFooter: '第 &P 页，共 &N 页' },
  });
}
