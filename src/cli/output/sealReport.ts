import type { Finding } from '../../audit';
import { timeText } from '../../domain';
import { cellAddress } from '../../forms';
import {
  attachmentsText,
  changedCell,
  isUntouched,
  sealFault,
  type ChangedFacet,
  type PrintedChange,
  type SealChange,
  type SealReport,
  type SignOffDisagreement,
} from '../../submission';
import type { CodePictureWord } from '../codePictureWord';
import { tallyOf, tallyText } from './tally';

/** 复核时给的报告。 */
export interface GivenReport {
  readonly name: string;
  readonly sha256: string;
}

/** 报告是不是定稿时核对的那一份。 */
export function isSealedReport({ given, report }: VerifiedFile): boolean {
  return given === null || report.seal.report?.sha256 === given.sha256;
}

function reportLines(verified: VerifiedFile): readonly string[] {
  const { given, report } = verified;
  const sealed = report.seal.report;
  if (given === null)
    return sealed
      ? [`  一起定稿的报告：${sealed.name}，SHA-256：${sealed.sha256}（--report 报告.docx 可以比）`]
      : [];
  if (!sealed) return [`  报告 ${given.name}：定稿时没有记下报告，比不了。`];
  return isSealedReport(verified)
    ? [`  报告 ${given.name}：就是定稿时核对过的那一份。`]
    : [
        `  报告 ${given.name}：不是定稿时核对过的那一份（${sealed.name}），定稿以后换过、改过。`,
        `    定稿时 SHA-256：${sealed.sha256}`,
        `    这一份 SHA-256：${given.sha256}`,
      ];
}

/** 复核的一个文件。 */
export interface VerifiedFile {
  readonly file: string;
  /** 纸上的定稿码；没有给为 null。 */
  readonly expected: string | null;
  /** 拿来比的报告；没有给为 null。 */
  readonly given: GivenReport | null;
  /** 审核情况表上的二维码不是这个码、读不懂；没有话说为 null。 */
  readonly picture: CodePictureWord | null;
  /** 登记取自哪一份；用自己的为 null。 */
  readonly record: string | null;
  /** 签名怎么样：一句话，与作不作数。 */
  readonly signature: { readonly text: string; readonly sound: boolean };
  /** 复核层怎么样；没有为 null。 */
  readonly review: string | null;
  readonly report: SealReport;
  /** 勾了的附件。 */
  readonly attachments: readonly string[];
  /** 印在表上的与登记的签署不是一个的各处。 */
  readonly signs: readonly SignOffDisagreement[];
  readonly findings: readonly Finding[];
}

const shown = (text: string): string => (text === '' ? '（空）' : text.replace(/\s*\n\s*/g, ' '));

/** 变了的一处在哪儿：工作表!单元格 字段。 */
export function changePlace({ sheetName, place, key, form }: SealChange): string {
  const cell = place ? `!${cellAddress(place.row, place.column)}` : '';
  return form === '审核说明' ? `审核说明 ${key}` : `${sheetName}${cell} ${key}`;
}

const changeLine = (change: SealChange): string =>
  `    ${changePlace(change)}：${shown(change.before)} → ${shown(change.after)}`;

function stateLine({ report, findings, signs }: VerifiedFile): string {
  const { seal } = report;
  const { preparer, head, date } = seal.signOff;
  const fault = sealFault(report);
  if (fault?.kind === '没有完成') return `  ${fault.text}`;
  const sign = `定稿于 ${timeText(new Date(seal.time))}，填表人 ${preparer}，负责人 ${head}，${date}，方案：${seal.scheme.title}`;
  const errors = findings.filter(({ severity }) => severity === '错误').length;
  if (fault === null) {
    if (errors > 0) return `  定稿以后没有改动，但表里现有 ${errors} 条“错误”，不能作数。${sign}`;
    return signs.length > 0
      ? `  定稿以后没有改动，但表上印的签署与登记的不是一个（见“签署对不上”），不能作数。${sign}`
      : `  定稿有效。${sign}`;
  }
  return `  ${fault.text}${sign}`;
}

const facetTitles: readonly (readonly [ChangedFacet, string])[] = [
  ['数', '数'],
  ['公式', '公式'],
  ['印出来', '印出来的样子'],
];

/** 三行：数、公式、印出来的样子各怎么样。 */
function verdictLines({ verdicts }: SealReport): readonly string[] {
  return facetTitles.map(([facet, title]) => `  ${title}：${verdicts[facet]}`);
}

/** 印出来的一处变了：在哪里、什么、从什么到什么。 */
export function printedPlace(change: PrintedChange): string {
  const { sheetName, what } = change;
  const cell = changedCell(change);
  const at = [sheetName, cell].filter((part) => part !== '').join('!');
  return [at, what].filter((part) => part !== '').join(' ');
}

const printedLine = (change: PrintedChange): string =>
  `    ${printedPlace(change)}（${change.facet}）：${shown(change.before)} → ${shown(change.after)}`;

function changeLines(report: SealReport): readonly string[] {
  const { changes, missing, printed, uncomparable, added, recomputation } = report;
  const count = changes.length + printed.length;
  const unknown = [
    ...uncomparable.map((text) => `  ${text}`),
    ...(added.length > 0 ? [`  定稿以后加的工作表（不在定稿范围里，没有比）：${added.join('、')}`] : []),
  ];
  if (isUntouched(report)) {
    const words = recomputation.differences.length > 0 ? '登记的值与定稿时一样。' : '定稿以后没有改动。';
    return [`  ${words}`, ...unknown];
  }
  return [
    `  定稿以后改了 ${count} 处：`,
    ...changes.map(changeLine),
    ...printed.map(printedLine),
    ...missing.map((sheet) => `    工作表“${sheet}”不在了`),
    ...unknown,
  ];
}

function recordLines({ recordAgrees, seal, code }: SealReport): readonly string[] {
  if (recordAgrees) return [`  摘要 SHA-256：${seal.digest}`, ...(seal.print ? [`  定稿码：${code}`] : [])];
  return ['  登记里的摘要与登记的内容对不上：登记本身被改过，不能作数。'];
}

/** 纸上的定稿码与文件的是不是一个。 */
function expectedLines(expected: string | null, { code, seal }: SealReport): readonly string[] {
  if (expected === null) return [];
  if (!seal.print) return ['  这份是早先版本定的稿，没有定稿码，对不了。'];
  return expected === code
    ? ['  纸上的定稿码对得上：这份文件就是打印时的那一份。']
    : [`  纸上的定稿码 ${expected} 对不上：这份文件不是打印时的那一份。`];
}

function homeLines({ homes: { xml, damaged, extra, names } }: SealReport): readonly string[] {
  if (extra) return ['  自定义 XML 里有不止一份登记：有人另放了一份，不能作数。'];
  if (damaged)
    return [
      '  定稿登记的第一处（自定义 XML）读不懂：坏了，或被人改过，不能作数；以上按第二处（隐藏名称“PBE_定稿”）比。',
    ];
  if (!xml) {
    return ['  定稿登记的第一处（自定义 XML）被别的软件丢掉了，以上按第二处（隐藏名称“PBE_定稿”）复核。'];
  }
  if (names === 'different')
    return ['  两处定稿登记不一样（自定义 XML、隐藏名称）：有一处被改过，不能作数。'];
  return names === 'missing' ? ['  定稿登记的第二处（隐藏名称）不在了；第一处还在，不影响复核。'] : [];
}

function recomputedLines({
  recomputation: { checked, uncached, differences },
}: SealReport): readonly string[] {
  if (checked === 0) return ['  没有一格可以复算（没有算得了的公式），不能据此说数与公式一致。'];
  if (differences.length === 0) {
    return uncached === 0
      ? [`  复算 ${checked} 格，与单元格一致。`]
      : [`  复算 ${checked} 格，其中 ${uncached} 格没有存下结果，复算与定稿时的数一致；其余与单元格一致。`];
  }
  return [
    `  复算 ${checked} 格，${differences.length} 格不一致：`,
    ...differences.map(
      ({ sheet, cell, shown: now, computed }) =>
        `    ${sheet}!${cell}：这格显示 ${shown(now)}，重算是 ${shown(computed)}`,
    ),
  ];
}

/** 印在表上的签署与登记的不一样：谁填的、谁负责，纸上与登记各说各的。 */
const signLines = (signs: readonly SignOffDisagreement[]): readonly string[] =>
  signs.map(
    ({ form, reading: { place }, title, printed, signed }) =>
      `  签署对不上：${form.sheetName}${place ? `!${cellAddress(place.row, place.column)}` : ''} 印的${title}是“${printed}”，登记的是“${signed}”。`,
  );

/** 哪几个得分是人工评的、理由是什么。 */
const humanLines = ({ seal: { humanScores = [] } }: SealReport): readonly string[] =>
  humanScores.length === 0
    ? []
    : [
        `  人工评分 ${humanScores.length} 项（评分标准不能自动计分）：`,
        ...humanScores.map(
          ({ sheet, cell, indicator, score, reason }) =>
            `    ${sheet}!${cell} ${indicator}：${score} 分，理由：${shown(reason)}`,
        ),
      ];

/** 一个文件的复核结果，给人看。 */
export function sealLines(verified: VerifiedFile): readonly string[] {
  const { file, expected, report, record, findings, attachments, signs, signature, review } = verified;
  return [
    file,
    stateLine(verified),
    ...(record === null ? [] : [`  登记取自 ${record}：以下是这一份与它比。`]),
    ...verdictLines(report),
    ...changeLines(report),
    ...recordLines(report),
    ...expectedLines(expected, report),
    ...(verified.picture === null ? [] : [`  ${verified.picture.text}`]),
    ...reportLines(verified),
    `  ${signature.text}`,
    ...(review === null ? [] : [`  ${review}`]),
    ...homeLines(report),
    ...recomputedLines(report),
    ...signLines(signs),
    ...humanLines(report),
    `  ${attachmentsText(attachments)}`,
    `  审核：${tallyText(tallyOf(findings))}（详见 pbe check）`,
    '',
  ];
}
