import type { Finding } from '../audit';
import type { Report, ReportBlock, ReportCell } from '../report';
import { attachmentsText, type SealReport, type Submission } from '../submission';

/** 包里的一个文件。 */
export interface ParcelFile {
  readonly name: string;
  /** 小写十六进制。 */
  readonly sha256: string;
  /** 多大，字节。 */
  readonly size: number;
}

/** 清单上要写的。 */
export interface ChecklistContent {
  readonly submission: Submission;
  readonly report: SealReport;
  readonly files: readonly ParcelFile[];
  /** 还挂着的“核实”，都有说明。 */
  readonly explained: readonly Finding[];
  /** 要收件人知道的（报告没有附上……）。 */
  readonly notices: readonly string[];
}

/** 送审清单：装了什么、定稿码、各文件的 SHA-256、没有消掉的核实与说明。照报告的样式写成能打印的文档。 */
export function checklist({ submission, report, files, explained, notices }: ChecklistContent): Report {
  const { seal, code } = report;
  const { preparer, head, date, phone } = seal.signOff;
  return {
    outline: '',
    title: '送审清单',
    cover: null,
    missing: [],
    blocks: [
      { kind: 'title', text: `${submission.year}年度绩效自评送审清单` },
      paragraph(`填报单位：${submission.unit}`),
      paragraph(`方案：${seal.scheme.title}`),
      paragraph(
        `填表人：${preparer}；单位负责人：${head}；填表日期：${date}${phone === undefined ? '' : `；联系电话：${phone}`}`,
      ),
      heading('一、包里的文件'),
      table(
        [8, 40, 12, 60],
        ['序号', '文件', '大小', 'SHA-256'],
        files.map(({ name, size, sha256 }, at) => [String(at + 1), name, sizeText(size), grouped(sha256)]),
      ),
      heading('二、定稿'),
      paragraph(`定稿码：${code}，印在工作簿每页的页脚；纸上的码与它不同，就不是同一份。`),
      paragraph(`定稿摘要 SHA-256：${grouped(seal.digest)}`),
      paragraph('装包时复核：定稿有效，没有改动，复算与单元格一致。'),
      heading('三、附件'),
      paragraph(`${attachmentsText(submission.attachments)}。附件不在包里，另行报送。`),
      heading('四、没有消掉的“核实”与说明'),
      ...(explained.length === 0
        ? [paragraph('没有。')]
        : [
            table(
              [8, 40, 40],
              ['序号', '审核结果', '单位的说明'],
              explained.map(({ form, message, explanation }, at) => [
                String(at + 1),
                `《${form}》${message}`,
                explanation ?? '',
              ]),
            ),
          ]),
      ...(notices.length === 0 ? [] : [heading('五、请注意'), ...notices.map(paragraph)]),
    ],
  };
}

const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', runs: [{ text }] });

const heading = (text: string): ReportBlock => ({ kind: 'heading', level: 1, runs: [{ text }] });

function table(
  widths: readonly number[],
  captions: readonly string[],
  rows: readonly (readonly string[])[],
): ReportBlock {
  const cell = (text: string): ReportCell => ({ runs: [{ text }] });
  const caption = (text: string): ReportCell => ({ ...cell(text), align: 'center', bold: true });
  return {
    kind: 'table',
    table: {
      widths,
      headerRows: 1,
      rows: [{ cells: captions.map(caption) }, ...rows.map((texts) => ({ cells: texts.map(cell) }))],
    },
  };
}

/** 八位一组：念得出、对得上，也断得开行。 */
const grouped = (hex: string): string => hex.replace(/(.{8})(?=.)/g, '$1 ');

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
