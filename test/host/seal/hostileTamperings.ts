import {
  addCondition,
  addRelation,
  addTheme,
  book,
  column,
  cellXml,
  drawAnchor,
  editRegistry,
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

/** 基础数据表、部门整体支出绩效自评表、审核情况表是第几张。 */
const [basic, department, auditSheet] = [1, 2, 5];

const align = (parts: Parts, number: number, address: string, attributes: string): void =>
  restyle(parts, number, address, { alignment: `<alignment ${attributes}/>` });
const font = (more: string): string => `${more}<name val="宋体"/>`;
const pageSetup = (parts: Parts, number: number, attributes: string): void =>
  sheet(parts, number, (xml) => xml.replace('<pageSetup ', `<pageSetup ${attributes} `));

/** 一页缩成一页宽一页高。 */
const fitOnePage = (parts: Parts, paper: number): void =>
  sheet(parts, department, (xml) =>
    xml.replace(
      /<pageSetup [^>]*\/>/,
      `<pageSetup paperSize="${paper}" orientation="portrait" fitToWidth="1" fitToHeight="1"/>`,
    ),
  );

/** 拿着定稿的人存心想的：改文件里别的软件少碰的地方，藏、推、缩、换、顶替。 */
export const hostileTamperings: readonly Tampering[] = [
  // 推出格子、截掉
  {
    title: '字前面塞几个换行，把字推出格子',
    expect: '印出来',
    apply: (p) => setText(p, department, 'F14', '&#10;&#10;&#10;&#10;&#10;&#10;5次'),
  },
  {
    title: '字前面塞一长串空格',
    expect: '印出来',
    apply: (p) =>
      setCell(
        p,
        department,
        'F14',
        'inlineStr',
        `<is><t xml:space="preserve">${'　'.repeat(60)}5次</t></is>`,
      ),
  },
  {
    title: '行高只留一行，长话只印头一句',
    expect: '印出来',
    apply: (p) => row(p, department, 12, ' ht="13" customHeight="1"'),
  },
  {
    title: '长话关掉自动换行，只印半句',
    expect: '印出来',
    apply: (p) => align(p, department, 'I14', 'horizontal="left" vertical="center"'),
  },
  {
    title: '数的缩进占满格子，印成 ####',
    expect: '印出来',
    apply: (p) => align(p, department, 'E5', 'horizontal="right" indent="15"'),
  },
  {
    title: '数的字号放到 72 磅，印成 ####',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { font: font('<sz val="72"/>') }),
  },
  {
    title: '列压窄又缩小字体填充，字小得认不得',
    expect: '印出来',
    apply: (p) => {
      column(p, department, 5, 'width="1.5" customWidth="1"');
      align(p, department, 'E5', 'horizontal="right" shrinkToFit="1"');
    },
  },
  {
    title: '字转九十度',
    expect: '印出来',
    apply: (p) => align(p, department, 'E5', 'horizontal="right" textRotation="90"'),
  },
  {
    title: '字竖着排',
    expect: '印出来',
    apply: (p) => align(p, department, 'E5', 'horizontal="right" textRotation="255"'),
  },
  {
    title: '一格的字从右往左排（“≥3次”印成“次3≤”）',
    expect: '印出来',
    apply: (p) => align(p, department, 'E14', 'horizontal="center" readingOrder="2" wrapText="1"'),
  },
  {
    title: '整格的字做成上标',
    expect: '印出来',
    apply: (p) =>
      restyle(p, department, 'E5', { font: font('<vertAlign val="superscript"/><sz val="10"/>') }),
  },
  {
    title: '字上面加注音，写另一个数',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.replace(
          /<c r="F14"([^>]*?) t="s"[^>]*>.*?<\/c>/,
          '<c r="F14"$1 t="inlineStr" ph="1"><is><t>5次</t><rPh sb="0" eb="1"><t>50</t></rPh></is></c>',
        ),
      ),
  },
  {
    title: '字上叠组合用的删除线字符',
    expect: '数',
    apply: (p) => setText(p, department, 'F14', '5\u0336次\u0336'),
  },
  // 颜色
  {
    title: '数字格式把字染成黄色',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '[Yellow]#,##0.00##' }),
  },
  {
    title: '数字格式用调色板里的浅色（[Color34]）',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '[Color34]#,##0.00##' }),
  },
  {
    title: '底色与条件格式合起来看不见：字灰，条件格式涂同样的灰',
    expect: '印出来',
    apply: (p) => {
      restyle(p, department, 'E5', { font: font('<sz val="10"/><color rgb="FF7F7F7F"/>') });
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="expression" DXF priority="90"><formula>TRUE</formula></cfRule>',
        '<fill><patternFill><bgColor rgb="FF7F7F7F"/></patternFill></fill>',
      );
    },
  },
  {
    title: '按值的条件格式（重复值）把字变白',
    expect: '印出来',
    apply: (p) =>
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="uniqueValues" DXF priority="90"/>',
        '<font><color rgb="FFFFFFFF"/></font>',
      ),
  },
  {
    title: '2010 扩展里的条件格式把字变白',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.replace(
          '</worksheet>',
          '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="9" id="{11111111-1111-1111-1111-111111111111}"><xm:f>基础数据表!$A$1&lt;&gt;""</xm:f><x14:dxf><font><color rgb="FFFFFFFF"/></font></x14:dxf></x14:cfRule><xm:sqref>E5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>',
        ),
      ),
  },
  {
    title: '主题里的黑色换成白色，字用主题色',
    expect: '印出来',
    apply: (p) => {
      addTheme(p, { dark: 'FFFFFF' });
      restyle(p, department, 'E5', { font: font('<sz val="10"/><color theme="1"/>') });
    },
  },
  {
    title: '旧调色板里的黑色换成白色，字用旧调色板',
    expect: '印出来',
    apply: (p) => {
      restyle(p, department, 'E5', { font: font('<sz val="10"/><color indexed="8"/>') });
      p.edit('xl/styles.xml', (xml) =>
        xml.replace(
          '</styleSheet>',
          `<colors><indexedColors>${'<rgbColor rgb="00FFFFFF"/>'.repeat(64)}</indexedColors></colors></styleSheet>`,
        ),
      );
    },
  },
  {
    title: '透明度写成零的白色',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { font: font('<sz val="10"/><color rgb="00FFFFFF"/>') }),
  },
  // 字体
  {
    title: '一句话里一段字换成符号字体',
    expect: '印出来',
    apply: (p) =>
      setCell(
        p,
        department,
        'I14',
        'inlineStr',
        `<is><r><t>异地商会邀请</t></r><r><rPr><sz val="10"/><rFont val="Wingdings"/></rPr><t xml:space="preserve">考察增加，全年实际完成 5 次；下年度按实际工作量设定指标值。</t></r></is>`,
      ),
  },
  {
    title: '字体跟着主题走，主题里是符号字体',
    expect: '印出来',
    apply: (p) => {
      addTheme(p, { minor: 'Wingdings' });
      restyle(p, department, 'E5', { font: font('<sz val="10"/><scheme val="minor"/>') });
    },
  },
  {
    title: '字换成条码字体',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { font: '<sz val="10"/><name val="Free 3 of 9"/>' }),
  },
  // 数字格式
  {
    title: '数字格式的内置编号改写成另一个数',
    expect: '印出来',
    apply: (p) => {
      restyle(p, department, 'E5', { format: '0.00' });
      p.edit('xl/styles.xml', (xml) =>
        xml
          .replace('numFmtId="300" formatCode="0.00"', 'numFmtId="2" formatCode="&quot;505.05&quot;"')
          .replace(/numFmtId="300"/g, 'numFmtId="2"'),
      );
    },
  },
  {
    title: '数字格式逐字拼出另一个数',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '\\5\\0\\5.\\0\\5;\\5\\0\\5.\\0\\5' }),
  },
  {
    title: '数字格式在数前添一位',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '&quot;1&quot;#,##0.00##' }),
  },
  {
    title: '数字格式把正数印成负数',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '-#,##0.00##' }),
  },
  {
    title: '文字格式前面添一个字',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'F14', { format: 'General;General;General;&quot;近&quot;@' }),
  },
  // 行列
  {
    title: '缺省行高为零，那一行不写行高',
    expect: '印出来',
    apply: (p) => {
      row(p, basic, 9, '');
      sheet(p, basic, (xml) =>
        xml.replace(/<sheetFormatPr [^>]*\/>/, '<sheetFormatPr defaultRowHeight="0" customHeight="1"/>'),
      );
    },
  },
  {
    title: '缩成一页，纸改成 A6，边距占满，字缩成点',
    expect: '印出来',
    apply: (p) => {
      fitOnePage(p, 70);
      sheet(p, department, (xml) =>
        xml.replace(
          /<pageMargins [^>]*\/>/,
          '<pageMargins left="1.8" right="1.8" top="2.6" bottom="2.6" header="0.1" footer="0.1"/>',
        ),
      );
    },
  },
  // 页眉页脚
  {
    title: '页眉里的单位染成白色',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) => xml.replace('<oddHeader>&amp;L', '<oddHeader>&amp;L&amp;KFFFFFF')),
  },
  {
    title: '页眉里的单位缩成一磅',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) => xml.replace('<oddHeader>&amp;L&amp;9', '<oddHeader>&amp;L&amp;1')),
  },
  {
    title: '页脚的定稿码染成白色',
    expect: '印出来',
    apply: (p) => sheet(p, department, (xml) => xml.replace('定稿码', '&amp;KFFFFFF定稿码')),
  },
  {
    title: '页脚换成符号字体',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.replace('<oddFooter>&amp;C', '<oddFooter>&amp;C&amp;"Wingdings,Regular"'),
      ),
  },
  {
    title: '页码从 99 起',
    expect: '印出来',
    apply: (p) => pageSetup(p, department, 'firstPageNumber="99" useFirstPageNumber="1"'),
  },
  {
    title: '页码的算法加四（&P+4）',
    expect: '印出来',
    apply: (p) => sheet(p, department, (xml) => xml.replace('&amp;P', '&amp;P+4')),
  },
  {
    title: '印行号列标',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.includes('<printOptions ')
          ? xml.replace('<printOptions ', '<printOptions headings="1" ')
          : xml.replace('<pageMargins ', '<printOptions headings="1"/><pageMargins '),
      ),
  },
  {
    title: '每页左边重复一列',
    expect: '印出来',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(
          /(<definedName name="_xlnm.Print_Titles" localSheetId="1"[^>]*>)([^<]*)/,
          '$1部门整体支出绩效自评表!$$A:$$A,$2',
        ),
      ),
  },
  // 图形
  {
    title: '冒用二维码的名字，在空白处盖一句话',
    expect: '印出来',
    apply: (p) =>
      drawAnchor(
        p,
        department,
        '<xdr:twoCellAnchor><xdr:from><xdr:col>11</xdr:col><xdr:colOff>9000</xdr:colOff><xdr:row>30</xdr:row><xdr:rowOff>9000</xdr:rowOff></xdr:from><xdr:to><xdr:col>13</xdr:col><xdr:colOff>9000</xdr:colOff><xdr:row>33</xdr:row><xdr:rowOff>9000</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="9" name="定稿码二维码"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>本表已经审计。</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>',
      ),
  },
  {
    title: '图形包在兼容写法（AlternateContent）里盖住数',
    expect: '印出来',
    apply: (p) =>
      drawAnchor(
        p,
        department,
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="a14"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="9" name="矩形 9"/><xdr:cNvSpPr/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>',
      ),
  },
  {
    title: '图表盖住数',
    expect: '印出来',
    apply: (p) =>
      drawAnchor(
        p,
        department,
        '<xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="图表 9"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
      ),
  },
  // 顶替：同一样东西写两遍，读的软件各取各的
  {
    title: '一格写两遍，真数在前、假数在后',
    expect: '读不了',
    apply: (p) => twice(p, (real, fake) => `${real}${fake}`),
  },
  {
    title: '一格写两遍，假数在前、真数在后',
    expect: '读不了',
    apply: (p) => twice(p, (real, fake) => `${fake}${real}`),
  },
  {
    title: '一行写两遍，假的在后',
    expect: '读不了',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.replace('</sheetData>', '<row r="5"><c r="E5"><v>505.05</v></c></row></sheetData>'),
      ),
  },
  {
    title: '格里又写数又写文字（inlineStr 带 v）',
    expect: '数',
    apply: (p) => setCell(p, department, 'E5', 'inlineStr', '<v>346.17</v><is><t>505.05</t></is>'),
  },
  {
    title: '另放一份共享文字表，关系指向它',
    expect: '数',
    apply: (p) => {
      p.set('xl/strings9.xml', p.text('xl/sharedStrings.xml').replace('>5次<', '>50次<'));
      p.edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace('sharedStrings.xml', 'strings9.xml'));
    },
  },
  {
    title: '另放一份样式表，关系指向它',
    expect: '印出来',
    apply: (p) => {
      p.set(
        'xl/styles9.xml',
        p.text('xl/styles.xml').replace(/formatCode="#,##0\.00##"/, 'formatCode="&quot;505.05&quot;"'),
      );
      p.edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace('styles.xml', 'styles9.xml'));
    },
  },
  {
    title: '压缩包里同一个部件放两份',
    expect: '读不了',
    apply: (p) => {
      const real = p.text(sheetPath(department));
      p.set('xl/worksheets/sheet0.xml', real.replace(/(<c r="E5"[^>]*>)<v>346\.17<\/v>/, '$1<v>505.05</v>'));
      p.rename('xl/worksheets/sheet0.xml', sheetPath(department));
    },
  },
  {
    title: '另放一份登记（自定义 XML），时间改过',
    expect: '登记',
    apply: (p) => {
      const forged = p.text('customXml/item1.xml').replace(/2023-03-/g, '2023-01-');
      p.set('customXml/item9.xml', forged);
      addBookRelation(p, 'rIdC9', 'customXml', '../customXml/item9.xml');
    },
  },
  {
    title: '登记里的方案换了全名',
    expect: '公式',
    apply: (p) =>
      editRegistry(p, (registry) => ({
        ...registry,
        scheme: { ...registry.scheme, title: '另一个方案' },
      })),
  },
  {
    title: '添一张名字只多一个空格的假表，真表藏起',
    expect: '印出来',
    apply: (p) => {
      p.set('xl/worksheets/sheet8.xml', p.text(sheetPath(basic)));
      addBookRelation(p, 'rIdS8', 'worksheet', 'worksheets/sheet8.xml');
      book(p, (xml) =>
        xml
          .replace('<sheet name="基础数据表"', '<sheet state="hidden" name="基础数据表"')
          .replace('</sheets>', '<sheet name="基础数据表\u00a0" sheetId="8" r:id="rIdS8"/></sheets>'),
      );
    },
  },
  {
    title: '公式换成共享公式，原文藏在远处的格',
    expect: '公式',
    apply: (p) => {
      const { content } = cellXml(p, department, 'D5');
      sheet(p, department, (xml) =>
        xml.replace(
          '<row r="5"',
          '<row r="4"><c r="ZZ4"><f t="shared" si="9" ref="D4:ZZ5">SUM(D7:D10)</f><v>505.05</v></c></row><row r="5"',
        ),
      );
      setCell(p, department, 'D5', '', `<f t="shared" si="9"/>${content.replace(/^.*<\/f>/, '')}`);
    },
  },
  {
    title: '审核情况表：改一条审核结果的字色成白',
    expect: '印出来',
    apply: (p) =>
      restyle(p, auditSheet, 'A1', { font: font('<sz val="10"/><color rgb="FFFFFFFF"/>'), fill: 'FFFFFFFF' }),
  },
  // 纸上看不出、不要紧的
  {
    title: '登记的第二处另放一份表级的',
    expect: 'no',
    why: '只认工作簿级的，表级的不看',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(
          '<definedNames>',
          '<definedNames><definedName name="PBE_定稿" localSheetId="0" hidden="1">"{""parts"":0}"</definedName>',
        ),
      ),
  },
  {
    title: '冻结窗格、放大显示、换标签颜色',
    expect: 'no',
    why: '只在屏幕上看得见',
    apply: (p) => editSheetView(p, department, 'zoomScale="200"'),
  },
  {
    title: '批注一直显示着（不打印）',
    expect: 'no',
    why: '批注框不打印；改成打印的，上面有',
    apply: (p) => shownNote(p),
  },
  {
    title: '外部链接的部件（没有格引用它）',
    expect: 'no',
    why: '没有一格用到它；用到的格报公式变了',
    apply: (p) => {
      p.set(
        'xl/externalLinks/externalLink9.xml',
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      );
      addBookRelation(p, 'rIdE9', 'externalLink', 'externalLinks/externalLink9.xml');
    },
  },
  {
    title: '打开时全部重算',
    expect: 'no',
    why: '公式没有变，重算出来还是这些数',
    apply: (p) =>
      book(p, (xml) => xml.replace('</definedNames>', '</definedNames><calcPr fullCalcOnLoad="1"/>')),
  },
  {
    title: '表中间另起一页',
    expect: 'no',
    why: '字还是那些字，只是分到两页上',
    apply: (p) =>
      sheet(p, basic, (xml) =>
        xml.replace(
          '</headerFooter>',
          '</headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="12" max="16383" man="1"/></rowBreaks>',
        ),
      ),
  },
  {
    title: '去掉框线',
    expect: 'no',
    why: '字还是那些字；各家软件另存都会改框线',
    apply: (p) =>
      restyle(p, department, 'E5', { border: '<border><left/><right/><top/><bottom/><diagonal/></border>' }),
  },
];

/** E5 写两遍：真的与改过的。 */
function twice(parts: Parts, order: (real: string, fake: string) => string): void {
  sheet(parts, department, (xml) =>
    xml.replace(/<c r="E5"[^>]*><v>346\.17<\/v><\/c>/, (real) =>
      order(real, real.replace('346.17', '505.05')),
    ),
  );
}

/** 给工作簿的部件加一条关系。 */
function addBookRelation(parts: Parts, id: string, type: string, target: string): void {
  parts.edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
    ),
  );
}

/** 一直显示着的批注，框盖在 E5 上。 */
function shownNote(parts: Parts): void {
  parts.set(
    'xl/drawings/vmlDrawing9.vml',
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:visible"><x:ClientData ObjectType="Note"><x:Anchor>4, 0, 4, 0, 6, 0, 8, 0</x:Anchor><x:Row>4</x:Row><x:Column>4</x:Column><x:Visible/></x:ClientData></v:shape></xml>',
  );
  parts.set(
    'xl/comments9.xml',
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>某</author></authors><commentList><comment ref="E5" authorId="0"><text><t>505.05</t></text></comment></commentList></comments>',
  );
  addRelation(parts, department, 'rIdV9', 'vmlDrawing', '../drawings/vmlDrawing9.vml');
  addRelation(parts, department, 'rIdN9', 'comments', '../comments9.xml');
  parts.edit(sheetPath(department), (xml) =>
    xml.replace('</worksheet>', '<legacyDrawing r:id="rIdV9"/></worksheet>'),
  );
}
