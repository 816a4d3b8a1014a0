import { createHash } from 'node:crypto';
import {
  addCondition,
  book,
  column,
  cellXml,
  drawOver,
  editBothSeals,
  editRegistry,
  editXmlSeal,
  restyle,
  row,
  setCell,
  setFormula,
  setNumber,
  setText,
  sheetPath,
  swapCells,
  type Parts,
} from './sealedParts';
import type { Tampering } from './tampering';

/** 部门整体支出绩效自评表、基础数据表、审核情况表是第几张。 */
const [basic, department, auditSheet] = [1, 2, 5];
const shape = (name: string, box: string, text: string, fill = ''): string =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="9" name="${name}"/><xdr:cNvSpPr${box}/></xdr:nvSpPr><xdr:spPr>${fill}</xdr:spPr><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
const picture =
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="图片 9"/><xdr:cNvPicPr/></xdr:nvPicPr></xdr:pic>';
const printArea = (parts: Parts, sheet: number, area: string): void =>
  book(parts, (xml) =>
    xml.replace(
      new RegExp(`(<definedName name="_xlnm.Print_Area" localSheetId="${sheet - 1}"[^>]*>)[^<]*`),
      (_, open: string) => `${open}${area}`,
    ),
  );
const header = (parts: Parts, change: (xml: string) => string): void =>
  parts.edit(sheetPath(department), (xml) => xml.replace(/<headerFooter.*<\/headerFooter>/, change));

/** 照登记的写法重算摘要：登记、单元格一起伪造。 */
function withDigest(text: string): string {
  const { digest: _, state, ...record } = JSON.parse(text) as Record<string, unknown>;
  const stable = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`)
      .join(',')}}`;
  };
  const digest = createHash('sha256').update(stable(record)).digest('hex');
  return JSON.stringify({ ...record, state, digest });
}

/** 定稿以后能动的手脚；测试逐条试，docs/复核能看出什么.md 由它印出来。 */
export const tamperings: readonly Tampering[] = [
  // 数
  { title: '改一个录入的数', expect: '数', apply: (p) => setNumber(p, department, 'E5', 505.05) },
  {
    title: '改公式的结果，公式不动',
    expect: '数',
    apply: (p) =>
      setCell(
        p,
        department,
        'F5',
        '',
        `${cellXml(p, department, 'F5').content.replace(/<v>.*/, '')}<v>1</v>`,
      ),
  },
  { title: '数换成看着一样的文字', expect: '数', apply: (p) => setText(p, department, 'E5', '346.17') },
  { title: '清空一格', expect: '数', apply: (p) => setText(p, department, 'E5', '') },
  { title: '两行的数对调', expect: '数', apply: (p) => swapCells(p, basic, 'D9', 'D16') },
  { title: '改实际完成值', expect: '数', apply: (p) => setText(p, department, 'F14', '50次') },
  { title: '改分值', expect: '数', apply: (p) => setNumber(p, department, 'G14', 60) },
  {
    title: '改自评等次',
    expect: '数',
    apply: (p) => setCell(p, department, 'F30', 'str', '<f>自评_总分</f><v>良</v>'),
  },
  { title: '改填表人', expect: '印出来', apply: (p) => setText(p, department, 'C27', '别人') },
  { title: '空白处多键一个数', expect: '数', apply: (p) => parts28(p) },
  {
    title: '辅助列（不打印）改完成档次',
    expect: '数',
    apply: (p) => setText(p, department, 'J20', '未达成'),
  },
  { title: '金额末位改一分钱', expect: '数', apply: (p) => setNumber(p, basic, 'D9', 2.47) },
  // 公式
  {
    title: '录入格变成随日期变的公式，现值不变',
    expect: '公式',
    apply: (p) => setFormula(p, department, 'E5', 'IF(TODAY()&gt;46000,505.05,346.17)', 346.17),
  },
  {
    title: '录入格变成引用别的文件',
    expect: '公式',
    apply: (p) => setFormula(p, department, 'E5', '[1]Sheet1!$A$1', 346.17),
  },
  {
    title: '录入格变成随机公式',
    expect: '公式',
    apply: (p) => setFormula(p, department, 'E5', 'RAND()*0+346.17', 346.17),
  },
  {
    title: '录入格变成间接引用',
    expect: '公式',
    apply: (p) => setFormula(p, department, 'E5', 'INDIRECT(&quot;A1&quot;)', 346.17),
  },
  {
    title: '率的公式换掉，结果不变',
    expect: '公式',
    apply: (p) => setFormula(p, department, 'F5', '自评_执行数/505.05', 0.6854),
  },
  { title: '率的公式换成常数', expect: '公式', apply: (p) => setNumber(p, department, 'F5', 0.6854) },
  {
    title: '合计公式少加一行，结果不变',
    expect: '公式',
    apply: (p) => setFormula(p, department, 'D5', 'IF(COUNT(D7:D9)=0,&quot;&quot;,SUM(D7:D9))', 505.05),
  },
  {
    title: '合计公式末尾加零头',
    expect: '公式',
    apply: (p) =>
      setCell(p, department, 'D5', '', cellXml(p, department, 'D5').content.replace('</f>', '+0</f>')),
  },
  {
    title: '文字标签变成公式',
    expect: '公式',
    apply: (p) =>
      setCell(p, department, 'A4', 'str', '<f>&quot;部门&quot;&amp;&quot;名称&quot;</f><v>部门名称</v>'),
  },
  {
    title: '名称改指别的格',
    expect: '公式',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(/(<definedName name="自评_执行数"[^>]*>)[^<]*/, "$1'部门整体支出绩效自评表'!$$D$$5"),
      ),
  },
  {
    title: '删掉一个名称',
    expect: '公式',
    apply: (p) =>
      book(p, (xml) => xml.replace(/<definedName name="自评_执行率分值"[^>]*>[^<]*<\/definedName>/, '')),
  },
  {
    title: '同名的表级名称遮住工作簿级的',
    expect: '公式',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(
          '<definedNames>',
          '<definedNames><definedName name="自评_执行数" localSheetId="1">\'部门整体支出绩效自评表\'!$D$5</definedName>',
        ),
      ),
  },
  {
    title: '名称改成一个数',
    expect: '公式',
    apply: (p) => book(p, (xml) => xml.replace(/(<definedName name="自评_执行率分值"[^>]*>)[^<]*/, '$110')),
  },
  {
    title: '方案快照：金额容差放大十万倍',
    expect: '登记',
    apply: (p) =>
      editRegistry(p, (r) => ({
        ...r,
        scheme: { ...r.scheme, thresholds: { ...(r.scheme['thresholds'] as object), amountTolerance: 1000 } },
      })),
  },
  {
    title: '方案快照：金额容差放大一百倍',
    expect: '公式',
    apply: (p) =>
      editRegistry(p, (r) => ({
        ...r,
        scheme: { ...r.scheme, thresholds: { ...(r.scheme['thresholds'] as object), amountTolerance: 1 } },
      })),
  },
  {
    title: '方案快照：等次线改低',
    expect: '公式',
    apply: (p) =>
      editRegistry(p, (r) => ({
        ...r,
        scheme: {
          ...r.scheme,
          grades: [
            { label: '优', min: 10 },
            { label: '差', min: 0 },
          ],
        },
      })),
  },
  // 印出来
  {
    title: '数字格式里写死另一个数',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '&quot;505.05&quot;' }),
  },
  {
    title: '数字格式 ;;; 什么也不显示',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: ';;;' }),
  },
  {
    title: '数字格式少两位小数',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '0' }),
  },
  {
    title: '数字格式缩小一千倍',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '0.00,' }),
  },
  {
    title: '数字格式加一个零',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '0.00&quot;0&quot;' }),
  },
  {
    title: '数字格式带条件，只换一个数',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '[=346.17]&quot;505.05&quot;;General' }),
  },
  {
    title: '百分数格式换成小数',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'F5', { format: '0.00' }),
  },
  {
    title: '数显示成日期',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: 'yyyy/m/d' }),
  },
  {
    title: '文字格式换成另一句话',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'F14', { format: '0;0;0;&quot;50次&quot;' }),
  },
  {
    title: '负数不显示负号',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '0.0;0.0' }),
  },
  {
    title: '数字格式把字染白',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '[White]#,##0.00##' }),
  },
  {
    title: '白字',
    expect: '印出来',
    apply: (p) =>
      restyle(p, department, 'E5', {
        font: '<sz val="10"/><color rgb="FFFFFFFF"/><name val="宋体"/>',
        fill: 'FFFFFFFF',
      }),
  },
  {
    title: '很浅的灰字',
    expect: '印出来',
    apply: (p) =>
      restyle(p, department, 'I14', {
        font: '<sz val="10"/><color rgb="FFF0F0F0"/><name val="宋体"/>',
        fill: 'FFFFFFFF',
      }),
  },
  {
    title: '底色涂成字色',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { fill: 'FF000000' }),
  },
  {
    title: '字号改成一磅',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { font: '<sz val="1"/><name val="宋体"/>' }),
  },
  { title: '隐藏一行', expect: '印出来', apply: (p) => row(p, basic, 9, 'hidden="1"') },
  { title: '行高压成一磅', expect: '印出来', apply: (p) => row(p, basic, 9, 'ht="1" customHeight="1"') },
  { title: '隐藏一列', expect: '印出来', apply: (p) => column(p, department, 9, 'width="16" hidden="1"') },
  {
    title: '列宽压没',
    expect: '印出来',
    apply: (p) => column(p, department, 9, 'width="0.1" customWidth="1"'),
  },
  {
    title: '隐藏整张表',
    expect: '印出来',
    apply: (p) => book(p, (xml) => xml.replace('sheetId="3"', 'sheetId="3" state="hidden"')),
  },
  {
    title: '极隐藏整张表',
    expect: '印出来',
    apply: (p) => book(p, (xml) => xml.replace('sheetId="3"', 'sheetId="3" state="veryHidden"')),
  },
  {
    title: '打印区少几行',
    expect: '印出来',
    apply: (p) => printArea(p, department, "'部门整体支出绩效自评表'!$A$1:$I$20"),
  },
  {
    title: '打印区少一列',
    expect: '印出来',
    apply: (p) => printArea(p, department, "'部门整体支出绩效自评表'!$A$1:$H$28"),
  },
  {
    title: '打印区加上辅助列',
    expect: '印出来',
    apply: (p) => printArea(p, department, "'部门整体支出绩效自评表'!$A$1:$J$28"),
  },
  {
    title: '每页重复的标题行换掉',
    expect: '印出来',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(
          /(<definedName name="_xlnm.Print_Titles" localSheetId="1"[^>]*>[^<]*!)[^<]*/,
          '$1$$5:$$5',
        ),
      ),
  },
  {
    title: '合并单元格盖住一个数',
    expect: '印出来',
    apply: (p) =>
      p.edit(sheetPath(department), (xml) =>
        xml.replace(/<mergeCells([^>]*)>/, '<mergeCells$1><mergeCell ref="D9:D10"/>'),
      ),
  },
  { title: '两行的标签对调', expect: '印出来', apply: (p) => swapCells(p, basic, 'A9', 'A16') },
  {
    title: '“万元”改成“元”',
    expect: '印出来',
    apply: (p) => setText(p, department, 'A5', '年度预算申请（元）'),
  },
  { title: '年度改成上一年', expect: '印出来', apply: (p) => setText(p, department, 'A2', '（2021年度）') },
  {
    title: '表头“实际完成值”与“年度指标值”对调',
    expect: '印出来',
    apply: (p) => swapCells(p, department, 'E13', 'F13'),
  },
  {
    title: '表外添一句话',
    expect: '印出来',
    apply: (p) => parts28(p, '<is><t>以上数据经审计。</t></is>', 'inlineStr'),
  },
  {
    title: '页眉里的单位换掉',
    expect: '印出来',
    apply: (p) => header(p, (xml) => xml.replace('衡阳市投资促进事务中心', '衡阳市商务局')),
  },
  {
    title: '页脚去掉页码',
    expect: '印出来',
    apply: (p) => header(p, (xml) => xml.replace(/&amp;C.*?(?=&amp;R)/, '')),
  },
  {
    title: '页脚的定稿码换掉',
    expect: '印出来',
    apply: (p) => header(p, (xml) => xml.replace(/定稿码 [\w-]+/, '定稿码 AAAA-BBBB-CCCC')),
  },
  {
    title: '页脚的定稿码去掉',
    expect: '印出来',
    apply: (p) => header(p, (xml) => xml.replace(/&amp;R定稿码 [\w-]+/, '')),
  },
  {
    title: '首页另设页脚',
    expect: '印出来',
    apply: (p) =>
      header(p, (xml) =>
        xml
          .replace('<headerFooter>', '<headerFooter differentFirst="1">')
          .replace('</headerFooter>', '<firstFooter>&amp;C第 1 页 共 1 页</firstFooter></headerFooter>'),
      ),
  },
  { title: '图片盖住数', expect: '印出来', apply: (p) => drawOver(p, department, picture, [4, 4, 5, 4]) },
  {
    title: '写着另一个数的文本框盖住数',
    expect: '印出来',
    apply: (p) => drawOver(p, department, shape('文本框 9', ' txBox="1"', '505.05'), [4, 4, 4, 4]),
  },
  {
    title: '白色方块盖住一句话',
    expect: '印出来',
    apply: (p) =>
      drawOver(
        p,
        department,
        shape('矩形 9', '', '', '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'),
        [8, 13, 8, 13],
      ),
  },
  {
    title: '条件格式把字变白',
    expect: '印出来',
    apply: (p) =>
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="expression" DXF priority="90"><formula>TRUE</formula></cfRule>',
        '<font><color rgb="FFFFFFFF"/></font>',
      ),
  },
  {
    title: '条件格式换数字格式',
    expect: '印出来',
    apply: (p) =>
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="cellIs" DXF priority="90" operator="greaterThan"><formula>0</formula></cfRule>',
        '<numFmt numFmtId="301" formatCode="&quot;505.05&quot;"/>',
      ),
  },
  {
    title: '条件格式到了日子才变色',
    expect: '印出来',
    apply: (p) =>
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="expression" DXF priority="90"><formula>TODAY()&gt;46500</formula></cfRule>',
        '<fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill>',
      ),
  },
  {
    title: '图标集只显示图标不显示数',
    expect: '印出来',
    apply: (p) =>
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="iconSet" priority="90"><iconSet showValue="0"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>',
      ),
  },
  { title: '一句话里一段字变白', expect: '印出来', apply: (p) => whiteRun(p) },
  {
    title: '工作表改名（名字印在页眉里）',
    expect: '印出来',
    apply: (p) =>
      p.edit('xl/workbook.xml', (xml) => xml.replaceAll('项目-招商引资工作经费', '项目-别的项目')),
  },
  {
    title: '两张表换先后',
    expect: '印出来',
    apply: (p) =>
      book(p, (xml) =>
        xml
          .replace(/(<sheet [^>]*sheetId="1"[^>]*\/>)(<sheet [^>]*sheetId="2"[^>]*\/>)/, '$2$1')
          .replaceAll('localSheetId="0"', 'localSheetId="X"')
          .replaceAll('localSheetId="1"', 'localSheetId="0"')
          .replaceAll('localSheetId="X"', 'localSheetId="1"'),
      ),
  },
  {
    title: '审核情况表：改一条结果',
    expect: '印出来',
    apply: (p) => editCellText(p, auditSheet, '预算调剂须有依据', '没有问题'),
  },
  {
    title: '审核情况表：改审核说明',
    expect: '数',
    apply: (p) => editCellText(p, auditSheet, '已核对原始凭证。', '无'),
  },
  {
    title: '审核情况表：改审核参数',
    expect: '数',
    apply: (p) => p.edit(sheetPath(auditSheet), (xml) => xml.replace('<v>0.9</v>', '<v>0.1</v>')),
  },
  {
    title: '隐藏审核情况表',
    expect: '印出来',
    apply: (p) => book(p, (xml) => xml.replace('sheetId="5"', 'sheetId="5" state="hidden"')),
  },
  // 登记
  {
    title: '登记里的摘要改一个字',
    expect: '登记',
    apply: (p) =>
      editBothSeals(p, (text) =>
        text.replace(/"digest":"(.)/, (_, first: string) => `"digest":"${first === '0' ? '1' : '0'}`),
      ),
  },
  {
    title: '定稿时间两处同改',
    expect: '登记',
    apply: (p) => editBothSeals(p, (text) => text.replace(/"time":"2023/, '"time":"2022')),
  },
  {
    title: '定稿时间只改一处',
    expect: '登记',
    apply: (p) => editXmlSeal(p, (text) => text.replace(/"time":"2023/, '"time":"2022')),
  },
  {
    title: '填表人登记两处同改',
    expect: '登记',
    apply: (p) => editBothSeals(p, (text) => text.replace('"preparer":"填表人甲"', '"preparer":"赵六"')),
  },
  {
    title: '冻结清单两处清空',
    expect: '登记',
    apply: (p) => editBothSeals(p, (text) => JSON.stringify({ ...(JSON.parse(text) as object), frozen: [] })),
  },
  {
    title: '审核结果条数两处同改',
    expect: '登记',
    apply: (p) => editBothSeals(p, (text) => text.replace(/"核实":\d+/, '"核实":0')),
  },
  {
    title: '样子的登记两处删掉（冒充早先版本）',
    expect: '登记',
    apply: (p) =>
      editBothSeals(p, (text) => {
        const { print: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
        return JSON.stringify({ ...rest, version: 1 });
      }),
  },
  {
    title: '单元格、登记、摘要一起伪造',
    expect: '短码',
    apply: (p) => {
      setNumber(p, basic, 'D9', 2.47);
      editBothSeals(p, (text) =>
        withDigest(
          text
            .replaceAll('["基础数据表","D9","2.46"]', '["基础数据表","D9","2.47"]')
            .replaceAll('"D9","2.46"', '"D9","2.47"')
            .replaceAll('["D9",2.46', '["D9",2.47'),
        ),
      );
    },
  },
  {
    title: '填表人、时间连摘要一起伪造',
    expect: '短码',
    apply: (p) => editBothSeals(p, (text) => withDigest(text.replace(/"time":"2023/, '"time":"2022'))),
  },
  // 看不出来的
  { title: '加一张工作表', expect: 'no', why: '不在定稿范围里；复核报出它的名字', apply: (p) => addSheet(p) },
  {
    title: '撤销工作表保护',
    expect: 'no',
    why: '保护只防误改，纸上看不出',
    apply: (p) => p.edit(sheetPath(department), (xml) => xml.replace(/<sheetProtection[^>]*\/>/, '')),
  },
  {
    title: '行高加大十磅',
    expect: 'no',
    why: '字还是那些字；各家软件另存都会改行高',
    apply: (p) => row(p, department, 5, 'ht="36" customHeight="1"'),
  },
  {
    title: '字体换成黑体',
    expect: 'no',
    why: '字还是那些字；各家软件另存都会换字体',
    apply: (p) => restyle(p, department, 'E5', { font: '<sz val="10"/><name val="黑体"/>' }),
  },
  {
    title: '加一条批注',
    expect: 'no',
    why: '批注缺省不打印',
    apply: (p) => p.set('xl/comments9.xml', '<comments/>'),
  },
];

/** 表下面的空行里多一格。 */
function parts28(parts: Parts, content = '<v>999</v>', type = ''): void {
  const kind = type === '' ? '' : ` t="${type}"`;
  parts.edit(sheetPath(department), (xml) =>
    xml.replace('</sheetData>', `<row r="31"><c r="B31"${kind}>${content}</c></row></sheetData>`),
  );
}

function editCellText(parts: Parts, sheet: number, from: string, to: string): void {
  const strings = [...parts.text('xl/sharedStrings.xml').matchAll(/<si>.*?<\/si>/gs)].map(([item]) => item);
  const index = strings.findIndex((item) => item.includes(from));
  parts.edit(sheetPath(sheet), (xml) =>
    xml.replace(
      new RegExp(`<c r="(\\w+)"( s="\\d+")? t="s"><v>${index}</v></c>`),
      `<c r="$1"$2 t="inlineStr"><is><t>${to}</t></is></c>`,
    ),
  );
}

/** 部门表“偏差原因”里的一段字变白：改共享文字表，别的格没有用到它。 */
function whiteRun(parts: Parts): void {
  parts.edit('xl/sharedStrings.xml', (xml) =>
    xml.replace(
      /<si><t([^>]*)>(异地商会邀请考察增加[^<]*)<\/t><\/si>/,
      (_, attributes: string, text: string) =>
        `<si><r><t${attributes}>${text.slice(0, 4)}</t></r><r><rPr><sz val="10"/><color rgb="FFFFFFFF"/></rPr><t xml:space="preserve">${text.slice(4)}</t></r></si>`,
    ),
  );
}

function addSheet(parts: Parts): void {
  parts.set(
    'xl/worksheets/sheet9.xml',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
  );
  book(parts, (xml) => xml.replace('</sheets>', '<sheet name="附注" sheetId="9" r:id="rIdS9"/></sheets>'));
  parts.edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdS9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
    ),
  );
}
