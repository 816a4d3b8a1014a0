import {
  addCondition,
  addRelation,
  book,
  drawAnchor,
  restyle,
  setCell,
  setText,
  sheet,
  type Parts,
} from './sealedParts';
import type { Tampering } from './tampering';

/** 基础数据表、部门整体支出绩效自评表是第几张。 */
const [basic, department] = [1, 2];

const foreign = 'xmlns:z="urn:z" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** 根元素上声明一个 Excel 不认、说好了不理的命名空间 z。 */
const ignoring = (xml: string): string =>
  xml.replace(/<(worksheet|sst|styleSheet) /, `<$1 ${foreign} mc:Ignorable="z" `);

/** 改 E5 那一格的 XML。 */
const amount = (parts: Parts, change: (cell: string) => string): void =>
  sheet(parts, department, (xml) => xml.replace(/<c r="E5"[^>]*><v>346\.17<\/v><\/c>/, change));

const anchor = (shape: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${shape}<xdr:clientData/></xdr:twoCellAnchor>`;

const extension = (parts: Parts, uri: string, content: string): void =>
  sheet(parts, department, (xml) =>
    xml.replace(
      '</worksheet>',
      `<extLst><ext uri="${uri}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${content}</ext></extLst></worksheet>`,
    ),
  );

/** 挂上一个部件：透视表、查询表……。 */
function attach(parts: Parts, type: string, path: string, xml: string): void {
  parts.set(path, xml);
  addRelation(parts, department, `rIdO${type}`, type, `../${path.slice('xl/'.length)}`);
}

/** 删掉表上的名称：有的软件（exceljs）另存时就这样丢。 */
const withoutSheetNames = (xml: string): string =>
  xml.replace(
    /<definedName name="(?:项目_[^"]*|PBE_表样)" localSheetId="\d+"[^>]*>[^<]*<\/definedName>/g,
    '',
  );

/** 懂文件格式的人想的：借命名空间、扩展、兼容写法骗过读文件的；会自己改数的部件；少有人用的开关。 */
export const obscureTamperings: readonly Tampering[] = [
  // 骗过读文件的
  {
    title: '改了数，后面另写一个别的命名空间的 <z:v> 存着原来的数',
    expect: '数',
    apply: (p) => {
      amount(p, (cell) => cell.replace('<v>346.17</v>', '<v>505.05</v><z:v>346.17</z:v>'));
      sheet(p, department, ignoring);
    },
  },
  {
    title: '改了数，前面另写一个别的命名空间的整格',
    expect: '数',
    apply: (p) => {
      amount(p, (cell) => `<z:c r="E5"><v>346.17</v></z:c>${cell.replace('346.17', '505.05')}`);
      sheet(p, department, ignoring);
    },
  },
  {
    title: '改了文字表，每条后面接别的命名空间的字（Excel 不认）',
    expect: '数',
    apply: (p) =>
      p.edit('xl/sharedStrings.xml', (xml) =>
        ignoring(xml)
          .replace('<t>5次</t>', '<t>50次</t></si><z:si><t>5次</t></z:si><si><t>x</t>')
          .replace('</si><si><t>x</t></si>', '</si>'),
      ),
  },
  {
    title: '真的页脚改掉，前面放一个别的命名空间的页脚写着原来的',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        ignoring(xml).replace(/<headerFooter.*<\/headerFooter>/s, (own) =>
          [
            own.replace('<headerFooter', '<z:headerFooter').replace('</headerFooter', '</z:headerFooter'),
            own.replace('衡阳市投资促进事务中心', '衡阳市商务局'),
          ].join(''),
        ),
      ),
  },
  {
    title: '同一格在兼容写法（AlternateContent）里写两个数',
    expect: '读不了',
    apply: (p) =>
      amount(p, (cell) =>
        cell.replace(
          '<v>346.17</v>',
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14"><v>505.05</v></mc:Choice><mc:Fallback><v>346.17</v></mc:Fallback></mc:AlternateContent>',
        ),
      ),
  },
  {
    title: '文字里夹转义的字（_x0030_），打开就是另一个数',
    expect: '数',
    apply: (p) => setText(p, department, 'F14', '5_x0030_次'),
  },
  {
    title: '富文本换成带前缀、单引号的写法，划掉一段',
    expect: '印出来',
    apply: (p) => {
      p.edit('xl/sharedStrings.xml', (xml) =>
        xml
          .replace('<t>5次</t>', "<r><rPr><strike val='1'/></rPr><t>5</t></r><r><t>次</t></r>")
          .replace(/<(\/?)(sst|si|r|rPr|t|strike)(?=[\s/>])/g, '<$1x:$2')
          .replace('xmlns=', 'xmlns:x='),
      );
    },
  },
  {
    title: '文字表的一条里又有整段字又有分段的字',
    expect: '数',
    apply: (p) =>
      p.edit('xl/sharedStrings.xml', (xml) => xml.replace('<t>5次</t>', '<t>5</t><r><t>0次</t></r>')),
  },
  {
    title: '文字表里两条对调',
    expect: '印出来',
    apply: (p) =>
      p.edit('xl/sharedStrings.xml', (xml) =>
        xml
          .replace('<t>年度指标值</t>', '<t>甲</t>')
          .replace('<t>实际完成值</t>', '<t>年度指标值</t>')
          .replace('<t>甲</t>', '<t>实际完成值</t>'),
      ),
  },
  {
    title: '两张表的部件对调，名字不动',
    expect: '数',
    apply: (p) =>
      p.edit('xl/_rels/workbook.xml.rels', (xml) =>
        xml
          .replace('worksheets/sheet3.xml', 'worksheets/sheetX.xml')
          .replace('worksheets/sheet1.xml', 'worksheets/sheet3.xml')
          .replace('worksheets/sheetX.xml', 'worksheets/sheet1.xml'),
      ),
  },
  {
    title: '数写成真假（t="b"）',
    expect: '数',
    apply: (p) => setCell(p, department, 'E5', 'b', '<v>1</v>'),
  },
  {
    title: '金额加一个百万分之一的零头，印出来一样',
    expect: '数',
    apply: (p) => setCell(p, department, 'E5', '', '<v>346.170001</v>'),
  },
  {
    title: '一格挂上富值（vm）：印的是图片、联机的数，存着的还是原数',
    expect: '印出来',
    apply: (p) => amount(p, (cell) => cell.replace('<c r="E5"', '<c r="E5" vm="1"')),
  },
  // 会自己改数、盖住数的部件
  {
    title: '数据透视表放在数上，打开就刷新',
    expect: '印出来',
    apply: (p) =>
      attach(
        p,
        'pivotTable',
        'xl/pivotTables/pivotTable9.xml',
        '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="透视表 9" cacheId="9"><location ref="E5:F8" firstHeaderRow="1" firstDataRow="1" firstDataCol="0"/></pivotTableDefinition>',
      ),
  },
  {
    title: '外部查询表放在数上，打开就刷新',
    expect: '印出来',
    apply: (p) =>
      attach(
        p,
        'queryTable',
        'xl/queryTables/queryTable9.xml',
        '<queryTable xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="查询 9" connectionId="1" refreshOnLoad="1"/>',
      ),
  },
  {
    title: '单元格映射到 XML 数据，刷新就换数',
    expect: '印出来',
    apply: (p) =>
      attach(
        p,
        'tableSingleCells',
        'xl/tables/tableSingleCells9.xml',
        '<singleXmlCells xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><singleXmlCell id="1" r="E5" connectionId="0"/></singleXmlCells>',
      ),
  },
  {
    title: '迷你图画在数上',
    expect: '印出来',
    apply: (p) =>
      extension(
        p,
        '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}',
        '<x14:sparklineGroups><x14:sparklineGroup lineWeight="30"><x14:sparklines><x14:sparkline><xm:f>基础数据表!D9:D16</xm:f><xm:sqref>E5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
      ),
  },
  {
    title: '2010 扩展里的数据条盖住数',
    expect: '印出来',
    apply: (p) =>
      extension(
        p,
        '{78C0D931-6437-407d-A8EE-F0AAD7539E65}',
        '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{22222222-2222-2222-2222-222222222222}"><x14:dataBar gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:fillColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>E5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>',
      ),
  },
  {
    title: '墨迹（手写笔）涂掉数',
    expect: '印出来',
    apply: (p) => drawAnchor(p, department, anchor('<xdr:contentPart r:id="rId1"/>')),
  },
  {
    title: '嵌入对象盖住数',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.replace(
          '</worksheet>',
          '<oleObjects><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><oleObject progId="Word.Document" shapeId="1026" r:id="rId9"><objectPr><anchor><from><xdr:col xmlns:xdr="x">4</xdr:col><xdr:row xmlns:xdr="x">4</xdr:row></from><to><xdr:col xmlns:xdr="x">5</xdr:col><xdr:row xmlns:xdr="x">5</xdr:row></to></anchor></objectPr></oleObject></mc:Choice></mc:AlternateContent></oleObjects></worksheet>',
        ),
      ),
  },
  {
    title: '换掉条件格式用的样式（dxf），提醒变成藏字',
    expect: '印出来',
    apply: (p) =>
      p.edit('xl/styles.xml', (xml) =>
        xml.replace(/<dxfs count="\d+">.*<\/dxfs>/s, (all) =>
          all.replace(/<dxf>.*?<\/dxf>/gs, '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>'),
        ),
      ),
  },
  {
    title: '条件格式按日期（timePeriod）藏字，不写公式',
    expect: '印出来',
    apply: (p) =>
      addCondition(
        p,
        department,
        'E5',
        '<cfRule type="timePeriod" timePeriod="lastMonth" DXF priority="90"/>',
        '<font><color rgb="FFFFFFFF"/></font>',
      ),
  },
  // 字与格式
  {
    title: '共用的字体改成白色，一改一大片',
    expect: '印出来',
    apply: (p) =>
      p.edit('xl/styles.xml', (xml) =>
        xml.replace(/<fonts.*<\/fonts>/s, (all) => all.replaceAll('<font>', '<font><color rgb="FFFFFFFF"/>')),
      ),
  },
  {
    title: '数字格式换成别国的数字（[$-D000401]）',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { format: '[$-D000401]#,##0.00##' }),
  },
  {
    title: '字换成没有字形的字体（Adobe Blank）',
    expect: '印出来',
    apply: (p) => restyle(p, department, 'E5', { font: '<sz val="10"/><name val="Adobe Blank"/>' }),
  },
  {
    title: '字体名不变，字符集改成符号（charset="2"）',
    expect: '印出来',
    apply: (p) =>
      restyle(p, department, 'E5', { font: '<sz val="10"/><name val="宋体"/><charset val="2"/>' }),
  },
  {
    title: '字后面塞一长串空格，居中的字推出格子',
    expect: '印出来',
    apply: (p) =>
      setCell(
        p,
        department,
        'F14',
        'inlineStr',
        `<is><t xml:space="preserve">5次${'　'.repeat(300)}</t></is>`,
      ),
  },
  {
    title: '字后面塞几个换行，靠下的字推出格子',
    expect: '印出来',
    apply: (p) => setText(p, department, 'F14', `5次${'&#10;'.repeat(14)}`),
  },
  {
    title: '拆开合并单元格，长话只印头几个字',
    expect: '印出来',
    apply: (p) => sheet(p, department, (xml) => xml.replace(/<mergeCells.*<\/mergeCells>/s, '')),
  },
  // 页面
  {
    title: '页眉前面塞十个换行，字压到表上',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.replace('<oddHeader>&amp;L', `<oddHeader>&amp;L${'&#10;'.repeat(12)}`),
      ),
  },
  {
    title: '页眉字号放到 200 磅，盖住表',
    expect: '印出来',
    apply: (p) =>
      sheet(p, department, (xml) => xml.replace('<oddHeader>&amp;L&amp;9', '<oddHeader>&amp;L&amp;200')),
  },
  {
    title: '打印区拆成两块，中间几行不印',
    expect: '印出来',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(
          /(<definedName name="_xlnm.Print_Area" localSheetId="1"[^>]*>)([^<!]*)!\$A\$1:\$([A-Z]+)\$(\d+)/,
          '$1$2!$$A$$1:$$$3$$12,$2!$$A$$18:$$$3$$$4',
        ),
      ),
  },
  {
    title: '错误值印成空白（errors="blank"），公式的格改成错误值',
    expect: '数',
    apply: (p) => {
      setCell(p, department, 'F5', 'e', '<v>#N/A</v>');
      sheet(p, department, (xml) => xml.replace('<pageSetup ', '<pageSetup errors="blank" '));
    },
  },
  // 算法
  {
    title: '名称改成会变的公式（OFFSET）',
    expect: '公式',
    apply: (p) =>
      book(p, (xml) =>
        xml.replace(
          /(<definedName name="自评_执行数"[^>]*>)[^<]*/,
          '$1OFFSET(部门整体支出绩效自评表!$E$5,0,IF(TODAY()&gt;46000,-1,0))',
        ),
      ),
  },
  {
    title: '改成 Lotus 1-2-3 的算法（transitionEvaluation）',
    expect: '公式',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.includes('<sheetPr>')
          ? xml.replace('<sheetPr>', '<sheetPr transitionEvaluation="1">')
          : xml.replace(/<sheetPr(?=[\s/])/, '<sheetPr transitionEvaluation="1"'),
      ),
  },
  {
    title: '表上的名称全删掉，同名的工作簿级名称另指一格',
    expect: '公式',
    apply: (p) =>
      book(p, (xml) =>
        withoutSheetNames(xml).replace(
          '<definedNames>',
          '<definedNames><definedName name="项目_执行率">部门整体支出绩效自评表!$F$5</definedName>',
        ),
      ),
  },
  // 纸上看不出、不要紧的
  {
    title: '表上的名称全删掉',
    expect: 'no',
    why: '别的软件另存也会丢：说“未能比较”；值、公式、印出来的字都照位置比过',
    apply: (p) => book(p, withoutSheetNames),
  },
  {
    title: '改成迭代计算',
    expect: 'no',
    why: '公式没有变，没有循环引用，算出来还是这些数',
    apply: (p) => book(p, (xml) => xml.replace('</definedNames>', '</definedNames><calcPr iterate="1"/>')),
  },
  {
    title: '改成 R1C1 引用样式',
    expect: 'no',
    why: '只改屏幕上公式的写法',
    apply: (p) => book(p, (xml) => xml.replace('</definedNames>', '</definedNames><calcPr refMode="R1C1"/>')),
  },
  {
    title: '放一份乱写的计算次序（calcChain）',
    expect: 'no',
    why: 'Excel 打开时自己重建',
    apply: (p) =>
      p.set(
        'xl/calcChain.xml',
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="Z99" i="1"/></calcChain>',
      ),
  },
  {
    title: '超链接的显示文字（display）写成另一个数',
    expect: 'no',
    why: '格里印的是格的字，display 不印',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.replace(
          '<printOptions',
          '<hyperlinks><hyperlink ref="E5" location="A1" display="505.05"/></hyperlinks><printOptions',
        ),
      ),
  },
  {
    title: '先横后竖地翻页、按草稿打印',
    expect: 'no',
    why: '字还是那些字，只是页的先后、图形印不印',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.replace('<pageSetup ', '<pageSetup pageOrder="overThenDown" draft="1" '),
      ),
  },
  {
    title: '另存一套自定义视图，里面藏着行',
    expect: 'no',
    why: '没有点那个视图就不起作用；点了藏起的行上面有',
    apply: (p) =>
      sheet(p, department, (xml) =>
        xml.replace(
          '<pageMargins',
          '<customSheetViews><customSheetView guid="{33333333-3333-3333-3333-333333333333}" hiddenRows="1"/></customSheetViews><pageMargins',
        ),
      ),
  },
  {
    title: '没有格的远处藏起几行',
    expect: 'no',
    why: '那里没有字',
    apply: (p) =>
      sheet(p, basic, (xml) => xml.replace('</sheetData>', '<row r="900" hidden="1"/></sheetData>')),
  },
];
