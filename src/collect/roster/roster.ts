/** 名册里的一个单位。 */
export interface RosterUnit {
  readonly code: string;
  readonly unit: string;
  readonly department: string;
  readonly region: string;
}

/** 读名册的结果；有一处不对就说清楚在哪一行，不猜。 */
export type RosterParse =
  | { readonly ok: true; readonly units: readonly RosterUnit[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** 表头的各种叫法。 */
const CAPTIONS: Readonly<Record<keyof RosterUnit, readonly string[]>> = {
  code: ['编码', '单位编码', '预算单位编码', '代码'],
  unit: ['名称', '单位', '单位名称', '预算单位'],
  department: ['主管部门', '部门'],
  region: ['地区', '区划', '县区', '行政区划'],
};

/** 一行 CSV → 各格；双引号里的逗号、换行照留。 */
function splitRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, cell = '', end = ''] = match;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim());
    if (end !== ',' && end !== '') rows.push([]);
    if (end === '' || whole === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** 名册.csv（UTF-8）→ 各单位；要有名称一列，编码、主管部门、地区可以没有。 */
export function parseRoster(text: string): RosterParse {
  const [head = [], ...body] = splitRows(text.replace(/^\ufeff/, ''));
  const at = (key: keyof RosterUnit) => head.findIndex((caption) => CAPTIONS[key].includes(caption.trim()));
  const columns = { code: at('code'), unit: at('unit'), department: at('department'), region: at('region') };
  if (columns.unit < 0)
    return {
      ok: false,
      problems: ['名册的第一行要有“名称”一列（另可有 编码、主管部门、地区），用 UTF-8 存。'],
    };
  const cell = (row: readonly string[], column: number) => (column < 0 ? '' : (row[column] ?? '').trim());
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const units = body.map((row, i): RosterUnit => {
    const unit = cell(row, columns.unit);
    const line = i + 2;
    if (unit === '') problems.push(`名册第 ${line} 行没有名称。`);
    const key = `${unitKey(unit)}|${cell(row, columns.region)}`;
    const before = seen.get(key);
    if (unit !== '' && before !== undefined)
      problems.push(`名册第 ${line} 行与第 ${before} 行是同一个地区的同名单位“${unit}”。`);
    seen.set(key, line);
    return {
      code: cell(row, columns.code),
      unit,
      department: cell(row, columns.department),
      region: cell(row, columns.region),
    };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, units };
}

/** 单位名拿来比的样子：全角变半角，去空白。 */
export const unitKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');
