import {
  addCondition,
  addRelation,
  book,
  column,
  drawAnchor,
  editSheetView,
  restyle,
  row,
  setCell,
  setText,
  sheet,
  sheetPath,
  type Parts,
} from './sealedParts';
import type { Tampering } from './tampering';

/** 基础数据表、部门整体支出绩效自评表是第几张。 */
const [basic, department] = [1, 2];

const font = (color: string, more = ''): string => `${more}<sz val="10"/><color ${color}/><name val="宋体"/>`;
const plain = '<sz val="10"/><name val="宋体"/>';

/** 想得更歪的手脚：填表的人、审的人、别家的软件会动的地方；头一次跑有几种没看出来，见决定 0065。 */
export const craftierTamperings: readonly Tampering[] = [
  {
    title: '字用主题里的白色',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { font: font('theme="0"'), fill: 'FFFFFFFF' }),
  },
  {
    title: '字用主题里的黑色，淡到 98%',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { font: font('theme="1" tint="0.98"'), fill: 'FFFFFFFF' }),
  },
  {
    title: '字用旧调色板的白色',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { font: font('indexed="9"'), fill: 'FFFFFFFF' }),
  },
  {
    title: '底色用密点图案涂黑',
    expect: '印出来',
    apply: (p) =>
      restyle(p, department, 'E5', {
        pattern:
          '<patternFill patternType="darkGray"><fgColor rgb="FF000000"/><bgColor rgb="FF000000"/></patternFill>',
      }),
  },
  {
    title: '底色用渐变涂黑',
    expect: '印出来',
    apply: (p) =>
      restyle(p, department, 'E5', {
        pattern:
          '<gradientFill degree="90"><stop position="0"><color rgb="FF000000"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill>',
      }),
  },
  {
    title: '数用删除线划掉',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { font: `<strike/>${plain}` }),
  },
  {
    title: '数用斜线边框划掉',
    expect: '印出来',
    apply: (p) =>
      restyle(p, department, 'E5', {
        border:
          '<border diagonalUp="1" diagonalDown="1"><left/><right/><top/><bottom/><diagonal style="thick"><color rgb="FF000000"/></diagonal></border>',
      }),
  },
  {
    title: '一句话里一段字用删除线划掉',
    expect: '印出来',
    apply: (p) => run(p, '<strike/>'),
  },
  {
    title: '一句话里一个字缩成上标',
    expect: '印出来',
    apply: (p) => run(p, '<vertAlign val="superscript"/>'),
  },
  {
    title: '一句话里一段字用主题里的白色',
    expect: '印出来',
    apply: (p) => run(p, '<color theme="0"/>'),
  },
  {
    title: '字换成符号字体（Wingdings）',
    expect: '印出来',
    apply: (p) =>
      restyle(p, department, 'E5', { font: '<sz val="10"/><name val="Wingdings"/><charset val="2"/>' }),
  },
  {
    title: '数字格式写成中文大写（[DBNum2]）',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '[DBNum2][$-804]#,##0.00##' }),
  },
  {
    title: '数字格式用“9”填满前面（*9）',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '*9#,##0.00##' }),
  },
  {
    title: '数字格式写成分数',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '# ??/??' }),
  },
  {
    title: '数字格式写成科学记数',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '0.0E+00' }),
  },
  {
    title: '数字格式带货币符号',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '[$$$$-409]#,##0.00##' }),
  },
  {
    title: '列压窄，数印成 ####',
    expect: '印出来',
    apply: (p) => column(p, department, 5, 'width="2.5" customWidth="1"'),
  },
  {
    title: '缩进把字推出格子',
    expect: '印出来',
    apply: (p) => restyle(p, basic, 'A9', { alignment: '<alignment horizontal="left" indent="120"/>' }),
  },
  {
    title: '水平对齐改成“填充”，数重复印',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { alignment: '<alignment horizontal="fill"/>' }),
  },
  {
    title: '行高压到半个字',
    expect: '印出来',
    apply: (p) => row(p, basic, 9, ' ht="4.5" customHeight="1"'),
  },
  {
    title: '缺省列宽为零，那一列不写列宽',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml
          .replace(/defaultColWidth="[^"]*"/, 'defaultColWidth="0"')
          .replace(/<col min="9" max="9"[^>]*\/>/, ''),
      ),
  },
  {
    title: '分级显示折叠一行',
    expect: '印出来',
    apply: (p) => row(p, basic, 9, ' outlineLevel="1" hidden="1"'),
  },
  {
    title: '自动筛选滤掉一行',
    expect: '印出来',
    apply: (p) => {
      row(p, basic, 9, ' hidden="1"');
      sheet(p, basic, (xml) =>
        xml.replace(
          '<mergeCells',
          '<autoFilter ref="A4:D33"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter><mergeCells',
        ),
      );
    },
  },
  {
    title: '不显示零值',
    expect: '印出来',
    apply: (p) => editSheetView(p, basic, 'showZeros="0"'),
  },
  {
    title: '印公式而不印结果',
    expect: '印出来',
    apply: (p) => editSheetView(p, department, 'showFormulas="1"'),
  },
  {
    title: '缩放到 10%，字印成一个点',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml
          .replace('<pageSetUpPr fitToPage="1"/>', '')
          .replace(/<pageSetup [^>]*\/>/, '<pageSetup paperSize="9" scale="10" orientation="portrait"/>'),
      ),
  },
  {
    title: '打印区换成会变的公式（OFFSET）',
    expect: '印出来',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(
          /(<definedName name="_xlnm.Print_Area" localSheetId="0"[^>]*>)[^<]*/,
          '$1OFFSET(基础数据表!$$A$$1,0,0,20,4)',
        ),
      ),
  },
  {
    title: '页眉塞进图片水印',
    expect: '印出来',
    apply: (p) => sheet(p, department, (xml) => xml.replace('<oddHeader>', '<oddHeader>&amp;C&amp;G')),
  },
  {
    title: '双数页另设页脚',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml
          .replace('<headerFooter>', '<headerFooter differentOddEven="1">')
          .replace('</headerFooter>', '<evenFooter>&amp;C另一张</evenFooter></headerFooter>'),
      ),
  },
  {
    title: '批注改成照样子打印',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) => xml.replace('<pageSetup ', '<pageSetup cellComments="asDisplayed" ')),
  },
  {
    title: '窗体控件（标签）盖住数',
    expect: '印出来',
    apply: (p) => legacyControl(p),
  },
  {
    title: '绝对位置的图片',
    expect: '印出来',
    apply: (p) =>
      drawAnchor(
        p,
        department,
        '<xdr:absoluteAnchor><xdr:pos x="2000000" y="1500000"/><xdr:ext cx="900000" cy="300000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="图片 9"/><xdr:cNvPicPr/></xdr:nvPicPr></xdr:pic><xdr:clientData/></xdr:absoluteAnchor>',
      ),
  },
  {
    title: '只给左上角的图片（oneCellAnchor）盖住数',
    expect: '印出来',
    apply: (p) =>
      drawAnchor(
        p,
        department,
        '<xdr:oneCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="2400000" cy="300000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="图片 9"/><xdr:cNvPicPr/></xdr:nvPicPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>',
      ),
  },
  {
    title: '色阶把底色涂黑',
    expect: '印出来',
    apply: (p) =>
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="colorScale" priority="90"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FF000000"/><color rgb="FF000000"/></colorScale></cfRule>',
      ),
  },
  {
    title: '条件格式把字划掉',
    expect: '印出来',
    apply: (p) =>
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="expression" DXF priority="90"><formula>TRUE</formula></cfRule>',
        '<font><strike/></font>',
      ),
  },
  {
    title: '条件格式用图案涂黑',
    expect: '印出来',
    apply: (p) =>
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="expression" DXF priority="90"><formula>TRUE</formula></cfRule>',
        '<fill><patternFill patternType="darkGrid"><fgColor rgb="FF000000"/><bgColor rgb="FF000000"/></patternFill></fill>',
      ),
  },
  {
    title: '表级同名名称写成一个数',
    expect: '公式',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(
          '<definedNames>',
          '<definedNames><definedName name="自评_执行率分值" localSheetId="1">100</definedName>',
        ),
      ),
  },
  {
    title: '别的表上放一个同名的表级名称',
    expect: '公式',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(
          '<definedNames>',
          '<definedNames><definedName name="自评_执行数" localSheetId="2">\'项目-招商引资工作经费\'!$E$8</definedName>',
        ),
      ),
  },
  {
    title: '改成“以显示精度为准”',
    expect: '公式',
    apply: (p) =>
      book(p, (xml) =>
        xml.includes('<calcPr')
          ? xml.replace('<calcPr ', '<calcPr fullPrecision="0" ')
          : xml.replace('</definedNames>', '</definedNames><calcPr fullPrecision="0"/>'),
      ),
  },
  {
    title: '套用表格样式（样式里能把字变白）',
    expect: '印出来',
    apply: (p) => {
      p.set(
        'xl/tables/table9.xml',
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="9" name="表9" displayName="表9" ref="A8:D12"><autoFilter ref="A8:D12"/><tableColumns count="4"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/><tableColumn id="3" name="c"/><tableColumn id="4" name="d"/></tableColumns><tableStyleInfo name="TableStyleDark1" showRowStripes="1"/></table>',
      );
      addRelation(p, basic, 'rIdT9', 'table', '../tables/table9.xml');
      sheet(p, basic, (xml) =>
        xml.replace(
          '</worksheet>',
          '<tableParts count="1"><tablePart r:id="rIdT9"/></tableParts></worksheet>',
        ),
      );
    },
  },
  {
    title: '字里夹零宽字符',
    expect: '数',
    apply: (p) => setText(p, department, 'F14', '5\u200b0次'),
  },
  {
    title: '字里夹倒着读的控制符',
    expect: '数',
    apply: (p) => setText(p, department, 'F14', '\u202e次5\u202c'),
  },
  {
    title: '换成长得一样的别国数字',
    expect: '数',
    apply: (p) => setText(p, department, 'E5', '３４６.１７'),
  },
  {
    title: '整张表从右往左排',
    expect: '印出来',
    apply: (p) => editSheetView(p, department, 'rightToLeft="1"'),
  },
  {
    title: '冒名顶替：真表改名藏起，假表用它的名字',
    expect: '印出来',
    apply: (p) => impostor(p),
  },
  {
    title: '合计公式换成 R1C1 间接引用，结果不变',
    expect: '公式',
    apply: (p) =>
      setCell(p, department, 'D5', '', '<f>SUM(INDIRECT(&quot;R7C4:R10C4&quot;,FALSE))</f><v>505.05</v>'),
  },
  {
    title: '公式换成数组公式，结果不变',
    expect: '公式',
    apply: (p) => setCell(p, department, 'D5', '', '<f t="array" ref="D5">SUM(D7:D10*1)</f><v>505.05</v>'),
  },
  {
    title: '公式换成模拟运算表',
    expect: '公式',
    apply: (p) =>
      setCell(p, department, 'D5', '', '<f t="dataTable" ref="D5" dt2D="0" dtr="0" r1="D7"/><v>505.05</v>'),
  },
  {
    title: '工作表背景图片',
    expect: 'no',
    why: 'Excel 不打印工作表背景',
    apply: (p) => {
      addRelation(p, department, 'rIdB9', 'image', '../media/image9.png');
      p.set('xl/media/image9.png', '');
      sheet(p, department, (xml) => xml.replace('</worksheet>', '<picture r:id="rIdB9"/></worksheet>'));
    },
  },
  {
    title: '超链接指到别处，字不变',
    expect: 'no',
    why: '纸上看不出链到哪里；字还是那些字',
    apply: (p) => sheet(p, 5, (xml) => xml.replace(/location="[^"]*"/, 'location="基础数据表!A1"')),
  },
  {
    title: '改文档属性（作者、标题）',
    expect: 'no',
    why: '不印在纸上；签署以表上与登记的为准',
    apply: (p) =>
      p.edit('docProps/core.xml', (xml) =>
        xml.replace(
          /<dc:creator>.*?<\/dc:creator>|<cp:coreProperties([^>]*)>/,
          (whole) => `${whole}<dc:title>别的标题</dc:title>`,
        ),
      ),
  },
  {
    title: '改成手动计算',
    expect: 'no',
    why: '现在的数与公式都没变；以后改了数没重算，复核看得出来',
    apply: (p) =>
      book(p, (xml) => xml.replace('</definedNames>', '</definedNames><calcPr calcMode="manual"/>')),
  },
  {
    title: '改成 1904 日期系统（表上没有日期值）',
    expect: 'no',
    why: '日期在表上都是文字，显示不变；有日期值的格会读成“数变了”',
    apply: (p) => book(p, (xml) => xml.replace('<workbookPr ', '<workbookPr date1904="1" ')),
  },
  {
    title: '数据有效性的提示语改了',
    expect: 'no',
    why: '提示语不打印',
    apply: (p) => sheet(p, department, (xml) => xml.replace(/ prompt="[^"]*"/, ' prompt="请填 505.05"')),
  },
];

/** 部门表“偏差原因”里第 5 个字起的一段换字体：改共享文字表，别的格没有用到它。 */
function run(parts: Parts, properties: string): void {
  parts.edit('xl/sharedStrings.xml', (xml) =>
    xml.replace(
      /<si><t([^>]*)>(异地商会邀请考察增加[^<]*)<\/t><\/si>/,
      (_, attributes: string, text: string) =>
        `<si><r><t${attributes}>${text.slice(0, 4)}</t></r><r><rPr>${properties}<sz val="10"/></rPr><t xml:space="preserve">${text.slice(4)}</t></r></si>`,
    ),
  );
}

/** 旧式（VML）窗体控件：一块标签盖在 E5 上。 */
function legacyControl(parts: Parts): void {
  parts.set(
    'xl/drawings/vmlDrawing9.vml',
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s2049" type="#_x0000_t201" style="position:absolute" filled="t" fillcolor="white"><v:textbox><div>505.05</div></v:textbox><x:ClientData ObjectType="Label"><x:Anchor>4, 0, 4, 0, 5, 0, 5, 0</x:Anchor></x:ClientData></v:shape></xml>',
  );
  addRelation(parts, department, 'rIdV9', 'vmlDrawing', '../drawings/vmlDrawing9.vml');
  parts.edit(sheetPath(department), (xml) =>
    xml.replace('</worksheet>', '<legacyDrawing r:id="rIdV9"/></worksheet>'),
  );
}

/** 另放一张同名的假表（执行数改过），真表改名、隐藏。 */
function impostor(parts: Parts): void {
  const real = parts.text(sheetPath(department));
  parts.set('xl/worksheets/sheet8.xml', real.replace(/(<c r="E5"[^>]*>)<v>346\.17<\/v>/, '$1<v>505.05</v>'));
  parts.edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdS8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet8.xml"/></Relationships>',
    ),
  );
  book(parts, (xml) =>
    xml
      .replace(
        '<sheet name="部门整体支出绩效自评表" sheetId="2"',
        '<sheet name="部门整体支出绩效自评表（旧）" state="hidden" sheetId="2"',
      )
      .replace('</sheets>', '<sheet name="部门整体支出绩效自评表" sheetId="8" r:id="rIdS8"/></sheets>'),
  );
}
