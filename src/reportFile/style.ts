import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';

/** 公文用字（GB/T 9704）：没有装的由 `fontTable` 里的替代名顶上。 */
export const fonts = {
  title: { name: '方正小标宋简体', fallback: '小标宋体;华文中宋;宋体;SimSun' },
  heading1: { name: '黑体', fallback: 'SimHei;微软雅黑' },
  heading2: { name: '楷体_GB2312', fallback: '楷体;KaiTi;STKaiti' },
  body: { name: '仿宋_GB2312', fallback: '仿宋;FangSong;STFangsong' },
  page: { name: '宋体', fallback: 'SimSun;Songti SC' },
  number: 'Times New Roman',
} as const;

/** 中文用这种字，数字和西文用 Times New Roman。 */
export const face = (name: string) => ({
  ascii: fonts.number,
  hAnsi: fonts.number,
  cs: fonts.number,
  eastAsia: name,
});

/** 磅 → 半磅；毫米 → 缇。 */
export const points = (size: number): number => Math.round(size * 2);
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** 三号字 16 磅；首行缩进两个字。 */
const bodySize = 16;
export const indent = { firstLine: bodySize * 2 * 20 };
/** 固定行距 28 磅。 */
export const line = { line: 28 * 20, lineRule: LineRuleType.EXACT };

/** 页边距：上 37、下 35、左 28、右 26 毫米。 */
export const margins = {
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  footer: twips(25),
  header: twips(15),
};

/** 附表的页边距：上 25、其余 20 毫米。 */
export const appendixMargins = {
  top: twips(25),
  bottom: twips(20),
  left: twips(20),
  right: twips(20),
  footer: twips(12),
  header: twips(15),
};

/** 样式：标题是真的标题样式，导航窗格、目录都认。 */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: face(fonts.body.name), size: points(bodySize) }, paragraph: { spacing: line } },
    title: {
      run: { font: face(fonts.title.name), size: points(22), color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...line, line: 36 * 20 } },
    },
    heading1: {
      run: { font: face(fonts.heading1.name), size: points(bodySize), bold: false, color: '000000' },
      paragraph: { indent, spacing: line, keepNext: true },
    },
    heading2: {
      run: { font: face(fonts.heading2.name), size: points(bodySize), bold: true, color: '000000' },
      paragraph: { indent, spacing: line, keepNext: true },
    },
    heading3: {
      run: { font: face(fonts.body.name), size: points(bodySize), bold: true, color: '000000' },
      paragraph: { indent, spacing: line, keepNext: true },
    },
    heading4: {
      run: { font: face(fonts.body.name), size: points(bodySize), bold: false, color: '000000' },
      paragraph: { indent, spacing: line, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'PBEBody',
      name: '报告正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent, spacing: line, alignment: AlignmentType.BOTH },
    },
    {
      id: 'PBECell',
      name: '报告表格',
      basedOn: 'Normal',
      run: { size: points(10.5) },
      paragraph: { spacing: { line: 16 * 20, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'PBEAppendix',
      name: '附件标题',
      basedOn: 'Normal',
      run: { font: face(fonts.heading1.name), size: points(bodySize) },
      paragraph: { spacing: { ...line, after: 120 }, keepNext: true, outlineLevel: 0 },
    },
  ],
};
