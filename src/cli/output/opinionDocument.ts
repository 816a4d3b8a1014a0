import { criteria, stateOf, type ReviewLayer } from '../../collect';
import type { Submission } from '../../submission';

const HEI = '黑体';
const SONG = '仿宋_GB2312';
/** 三号，半磅。 */
const BODY_SIZE = 32;
const TITLE_SIZE = 44;

const criterionText = (code: string): string => {
  const found = criteria.find((each) => each.code === code);
  return found ? `（口径 ${code}：${found.text}）` : '';
};

/** 意见书的各段：结论、各项目得分、逐条意见、落款。 */
function paragraphs(
  { unit, year }: Submission,
  layer: ReviewLayer,
): readonly { readonly text: string; readonly heading?: true }[] {
  const last = layer.events.at(-1);
  return [
    { text: `${unit}：` },
    { text: `你单位报来的${year}年度绩效自评已复核，结论：${stateOf(layer)}。${last?.reason ?? ''}` },
    { text: '一、复核得分', heading: true },
    ...layer.totals.map(({ project, selfTotal, selfGrade, reviewedTotal, reviewedGrade }) => ({
      text: `${project}：自评 ${selfTotal} 分（${selfGrade}），复核 ${reviewedTotal} 分（${reviewedGrade}）。`,
    })),
    { text: '二、逐条意见', heading: true },
    ...(layer.rows.length === 0 ? [{ text: '没有要改的。' }] : []),
    ...layer.rows.map(({ indicator, selfScore, reviewedScore, reviewedValue, code, remark }, i) => ({
      text: `${i + 1}．“${indicator}”自评 ${selfScore} 分，复核 ${reviewedScore || selfScore} 分${criterionText(code)}${reviewedValue ? `，复核完成值 ${reviewedValue}` : ''}${remark ? `。${remark}` : ''}`,
    })),
    { text: `复核人：${layer.reviewer}` },
    { text: `对应的定稿摘要：${layer.seal.slice(0, 16)}` },
  ];
}

/** 审核意见书，.docx；用到才装 docx。 */
export async function opinionDocument(submission: Submission, layer: ReviewLayer): Promise<Uint8Array> {
  const { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } = await import('docx');
  const spacing = { line: 580, lineRule: LineRuleType.EXACT };
  const run = (text: string, font: string, size: number) =>
    new TextRun({ text, size, font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font } });
  const children = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing,
      children: [run(`${submission.year}年度绩效自评审核意见书`, '方正小标宋简体', TITLE_SIZE)],
    }),
    ...paragraphs(submission, layer).map(
      ({ text, heading }, i) =>
        new Paragraph({
          spacing,
          indent: i === 0 ? undefined : { firstLine: BODY_SIZE * 20 },
          children: [run(text, heading ? HEI : SONG, BODY_SIZE)],
        }),
    ),
  ];
  const page = {
    size: { width: 11906, height: 16838 },
    margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
  };
  const document = new Document({
    creator: '',
    title: '绩效自评审核意见书',
    sections: [{ properties: { page }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
