import { FUNCTION_NAMESPACE } from '../../functions';
import { cellKey, defaultLimits, openZip, readBook, type Book, type BookSheet } from '../../xlsx';
import { arrayProbe, cellProbes } from './cellProbes';
import { probeNamespace, probeRow, probeSheet } from './probeBook';

/** 一份文件里的一条事实。 */
export interface ProbeFact {
  readonly id: string;
  readonly title: string;
  /** 写成文字，好比好印。 */
  readonly value: string;
}

/** 读出来的探针工作簿：哪个程序存的，各条事实。 */
export interface ProbeReading {
  /** `docProps/app.xml` 里的程序名与版本。 */
  readonly program: string;
  /** 是不是我们写的探针（登记还在，或探针表还在）。 */
  readonly isProbe: boolean;
  readonly facts: readonly ProbeFact[];
}

const shown = (value: unknown): string =>
  value === undefined || value === null ? '没有' : typeof value === 'string' ? value : JSON.stringify(value);

/** 长文字只记长短与头尾。 */
const brief = (value: unknown): string => {
  const text = shown(value);
  return text.length > 60 ? `${text.slice(0, 10)}…（${text.length} 字）` : text;
};

/**
 * 读一份探针工作簿。
 * @throws XlsxError 文件读不了
 */
export function readProbe(bytes: Uint8Array): ProbeReading {
  const zip = openZip(bytes, defaultLimits);
  const app = zip.text('docProps/app.xml') ?? '';
  const tag = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(app)?.[1] ?? '';
  const book = readBook(bytes, { functionNamespaces: [FUNCTION_NAMESPACE], looks: true });
  const sheet = book.sheets.find(({ name }) => name === probeSheet);
  const registered = book.customXmlParts.some(({ xml }) => xml.includes(probeNamespace));
  return {
    program: `${tag('Application') || '没有写程序名'} ${tag('AppVersion')}`.trim(),
    isProbe: registered || sheet !== undefined,
    facts: sheet
      ? [...cellFacts(book, sheet), ...sheetFacts(book, sheet), ...bookFacts(book), arrayFact(zip, sheet)]
      : [],
  };
}

function cellFacts(book: Book, sheet: BookSheet): readonly ProbeFact[] {
  return cellProbes.flatMap(({ id, title, formula, style }, index) => {
    const cell = sheet.cells.get(cellKey(probeRow(index), 1));
    const look = cell ? book.styles[cell.style]?.style : undefined;
    const facts: ProbeFact[] = [{ id, title, value: brief(cell?.value) }];
    if (formula) facts.push({ id: `${id}·公式`, title: `${title}：公式`, value: shown(cell?.formula) });
    for (const key of Object.keys(style ?? {}) as (keyof NonNullable<typeof style>)[])
      facts.push({ id: `${id}·${key}`, title: `${title}：${key}`, value: pick(look?.[key], style?.[key]) });
    return facts;
  });
}

/** 只看写过的那几样：程序会补上缺省的。 */
function pick(now: unknown, written: unknown): string {
  if (typeof written !== 'object' || written === null) return shown(now);
  const found = (now ?? {}) as Record<string, unknown>;
  return Object.keys(written)
    .map((key) => `${key}=${shown(found[key])}`)
    .join(' ');
}

function sheetFacts(book: Book, sheet: BookSheet): readonly ProbeFact[] {
  const page = sheet.pageLayout as Record<string, unknown>;
  const fact = (id: string, value: unknown): ProbeFact => ({ id, title: id, value: shown(value) });
  const rounded = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value) : value);
  return [
    fact('表.合并', sheet.merges),
    fact('表.冻结', sheet.freeze),
    fact('表.网格线', sheet.gridlines),
    fact('表.页签颜色', sheet.tabColor),
    fact(
      '表.隐藏的列',
      sheet.columns.filter(({ hidden }) => hidden).map(({ first }) => first),
    ),
    fact(
      '表.隐藏的行',
      [...sheet.rows].filter(([, { hidden }]) => hidden).map(([row]) => row),
    ),
    fact('表.首行高', rounded(sheet.rows.get(0)?.height)),
    fact('表.首列宽', Math.round((sheet.columns.find(({ first }) => first === 0)?.width ?? 0) / 10) * 10),
    fact(
      '表.备注',
      sheet.notes.map(({ r, c, text }) => [r, c, text]),
    ),
    fact(
      '表.批注',
      sheet.comments.map(({ r, c, text }) => [r, c, text]),
    ),
    ...sheet.validations.map((rule, i) =>
      fact(`表.有效性${i + 1}`, [
        rule.ranges,
        rule.type,
        rule.formula1,
        rule.error?.style,
        rule.error?.show,
        rule.prompt?.message,
      ]),
    ),
    fact('表.有效性条数', sheet.validations.length),
    ...sheet.conditionalFormats.map((rule, i) =>
      fact(`表.条件格式${i + 1}`, [rule.ranges, rule.formula, rule.style.fill]),
    ),
    fact('表.条件格式条数', sheet.conditionalFormats.length),
    fact('表.保护', sheet.protection !== null),
    ...['orientation', 'paperSize', 'zoom', 'centerHorizontally', 'headersFooters', 'rowBreaks'].map((key) =>
      fact(`页.${key}`, page[key]),
    ),
    ...['topMargin', 'bottomMargin', 'leftMargin', 'rightMargin', 'headerMargin', 'footerMargin'].map((key) =>
      fact(`页.${key}`, rounded(page[key])),
    ),
    fact(
      '表.锁定的格',
      sheet.cells.get(cellKey(1, 0)) ? book.styles[sheet.cells.get(cellKey(1, 0))?.style ?? 0]?.locked : null,
    ),
  ];
}

function bookFacts(book: Book): readonly ProbeFact[] {
  const fact = (id: string, value: unknown): ProbeFact => ({ id, title: id, value: shown(value) });
  return [
    fact(
      '簿.表',
      book.sheets.map(({ name, visibility }) => [name, visibility]),
    ),
    ...['探针_执行数', '探针_表级', '探针_标记', 'Print_Area', 'Print_Titles'].map((wanted) => {
      const found = book.names.find(({ name }) => name === wanted);
      return fact(`名称.${wanted}`, found && [found.formula, found.sheet, found.visible, found.comment]);
    }),
    fact(
      '簿.自定义 XML',
      book.customXmlParts.find(({ xml }) => xml.includes(probeNamespace))?.xml.includes('<1> & 2') ?? false,
    ),
    fact('簿.标题', book.properties.title),
    fact('簿.作者', book.properties.author),
  ];
}

function arrayFact(zip: ReturnType<typeof openZip>, { cells }: BookSheet): ProbeFact {
  const at = `B${probeRow(cellProbes.length) + 1}`;
  const xml = zip.text('xl/worksheets/sheet1.xml') ?? '';
  const written = new RegExp(`<c r="${at}"[^>]*>\\s*<f[^>]*t="array"`).test(xml);
  const formula = cells.get(cellKey(probeRow(cellProbes.length), 1))?.formula;
  return {
    id: arrayProbe.id,
    title: arrayProbe.title,
    value: `${written ? '数组' : '普通'} ${shown(formula)}`,
  };
}
