import type { DocumentPropertiesData } from '../../host';
import type { Book, BookName } from '../book';
import type { FunctionNames } from '../formula/functionNames';
import { escapeXml, tag, xmlDocument } from '../package/xmlWriter';
import { visibilities } from '../vocabulary';

/** Excel 自己的名称，文件里带前缀。 */
const BUILTIN = new Set([
  'Print_Area',
  'Print_Titles',
  '_FilterDatabase',
  'Criteria',
  'Extract',
  'Database',
  'Consolidate_Area',
  'Sheet_Title',
  'Auto_Open',
  'Auto_Close',
]);

function nameXml({ name, formula, comment, sheet, visible }: BookName, names: FunctionNames): string {
  return tag(
    'definedName',
    {
      name: sheet !== null && BUILTIN.has(name) ? `_xlnm.${name}` : name,
      comment: comment || undefined,
      localSheetId: sheet ?? undefined,
      hidden: visible ? undefined : true,
    },
    escapeXml(names.toFile(formula.replace(/^=/, ''))),
  );
}

/**
 * 写工作簿部件。不写 fullCalcOnLoad：没有加载项的软件一打开就重算，会把自定义函数的缓存结果换成 #NAME?。
 */
export function writeWorkbook(book: Book, sheetIds: readonly string[], names: FunctionNames): string {
  const sheets = book.sheets.map(({ name, visibility }, i) => {
    const state = visibilities.toFile[visibility];
    return tag('sheet', {
      name,
      sheetId: i + 1,
      state: state === 'visible' ? undefined : state,
      'r:id': sheetIds[i],
    });
  });
  const definedNames = [...book.names]
    .sort((a, b) =>
      a.name.toUpperCase() < b.name.toUpperCase()
        ? -1
        : a.name.toUpperCase() > b.name.toUpperCase()
          ? 1
          : (a.sheet ?? -1) - (b.sheet ?? -1),
    )
    .map((name) => nameXml(name, names));
  return xmlDocument(
    tag(
      'workbook',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      [
        '<fileVersion appName="xl" lastEdited="7" lowestEdited="7"/>',
        '<workbookPr defaultThemeVersion="124226"/>',
        tag('bookViews', {}, tag('workbookView', { activeTab: book.activeSheet || undefined })),
        tag('sheets', {}, sheets.join('')),
        definedNames.length ? tag('definedNames', {}, definedNames.join('')) : '',
        '<calcPr calcId="191029"/>',
      ].join(''),
    ),
  );
}

/** 写核心属性（标题、作者……）。 */
export function writeCoreProperties(properties: DocumentPropertiesData): string {
  const element = (name: string, text: string | undefined) =>
    text ? `<${name}>${escapeXml(text)}</${name}>` : '';
  return xmlDocument(
    tag(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      [
        element('dc:title', properties.title),
        element('dc:subject', properties.subject),
        element('dc:creator', properties.author),
        element('cp:keywords', properties.keywords),
        element('dc:description', properties.comments),
        element('cp:category', properties.category),
      ].join(''),
    ),
  );
}

/**
 * 写扩展属性。Application 照各家写表库的惯例写 Microsoft Excel：
 * LibreOffice 只对认得的来源直接采用缓存结果，否则会重算结果为空文字的公式。
 */
export function writeExtendedProperties(properties: DocumentPropertiesData): string {
  return xmlDocument(
    tag(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      `<Application>Microsoft Excel</Application>${properties.company ? `<Company>${escapeXml(properties.company)}</Company>` : ''}<AppVersion>16.0300</AppVersion>`,
    ),
  );
}
