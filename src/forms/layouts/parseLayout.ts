import { amountUnits, isAmountUnit } from '../../domain';
import type { Kind } from '../kinds/kind';
import type { Layout } from './layout';
import { extraName } from './extraKey';
import { checkRows } from './checkRows';
import { isRecord, isText, isWhole, type Need } from './shapes';
import { shown } from './shown';

/** 核对版面的结果：问题是给人看的中文，指出哪一行哪一格。 */
export type LayoutParse =
  | { readonly ok: true; readonly layout: Layout }
  | { readonly ok: false; readonly problems: readonly string[] };

/** 版面最多几行、几条竖栏；再多不是人填的表。 */
const limits = { rows: 2000, columns: 100 } as const;

const fieldKinds: ReadonlySet<unknown> = new Set([
  'amount',
  'count',
  'rate',
  'measure',
  'score',
  'text',
  'longText',
  'date',
  'signature',
]);

/**
 * 核对一份版面数据（方案包、别处存来的文件、工作簿的登记）；不合格时逐项说明，绝不半信半用。
 * 合格的交给 `compileLayout` 不会抛错。
 *
 * @param kinds 认得的表种
 */
export function parseLayout(json: unknown, kinds: readonly Kind[]): LayoutParse {
  if (!isRecord(json)) return { ok: false, problems: ['版面不是一个对象。'] };
  const problems: string[] = [];
  const need: Need = (good, message) => {
    if (!good) problems.push(message);
    return good;
  };
  const kind = kinds.find(({ id }) => id === json['kind']);
  need(isText(json['id']) && json['id'] !== '', '版面缺少标识 id。');
  need(!/["@:]/.test(shown(json['id'])), '版面的标识 id 里不能有引号、@ 和半角冒号。');
  need(kind !== undefined, `版面的表种 kind“${shown(json['kind'])}”不认识。`);
  need(isWhole(json['version'], 1), '版面缺少版本 version（从 1 起的整数）。');
  need(isText(json['sheetName']) && json['sheetName'] !== '', '版面缺少工作表名 sheetName。');
  need(
    json['unit'] === undefined || isAmountUnit(json['unit']),
    `版面的金额单位 unit 只能是${amountUnits.join('、')}。`,
  );
  checkPrint(json['print'], need);
  checkFormer(json['former'], need);
  const columns = checkColumns(json['columns'], need);
  const extras = checkExtras(json['extra'], need);
  const rows = json['rows'];
  const sized = Array.isArray(rows) && rows.length > 0 && rows.length <= limits.rows;
  if (need(sized, `版面应有 1 到 ${limits.rows} 行 rows。`) && kind && columns) {
    checkRows(rows as readonly unknown[], { kind, columns, extras }, need);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, layout: json as unknown as Layout };
}

function checkPrint(value: unknown, need: Need): void {
  const good =
    isRecord(value) &&
    (value['orientation'] === 'portrait' || value['orientation'] === 'landscape') &&
    isWhole(value['pagesTall'], 0);
  need(good, '版面的打印设置 print 应写明方向 orientation（portrait 或 landscape）与页数 pagesTall。');
}

function checkFormer(value: unknown, need: Need): void {
  if (value === undefined) return;
  const good =
    Array.isArray(value) &&
    value.every(
      (each) =>
        isRecord(each) &&
        isWhole(each['version'], 1) &&
        (each['absent'] === undefined || (Array.isArray(each['absent']) && each['absent'].every(isText))) &&
        (each['renamed'] === undefined ||
          (isRecord(each['renamed']) && Object.values(each['renamed']).every(isText))),
    );
  need(good, '版面的旧版 former 应逐版写明 version，改过的名称 renamed，还没有的名称 absent。');
}

/** 竖栏名 → 第几条；写法不对为 null。 */
function checkColumns(value: unknown, need: Need): ReadonlyMap<string, number> | null {
  const sized = Array.isArray(value) && value.length > 0 && value.length <= limits.columns;
  if (!need(sized, `版面应有 1 到 ${limits.columns} 条竖栏 columns。`)) return null;
  const index = new Map<string, number>();
  (value as readonly unknown[]).forEach((column, at) => {
    const where = `第 ${at + 1} 条竖栏`;
    if (!isRecord(column)) return need(false, `${where}应有 name、width。`);
    const { name, width } = column;
    if (!isText(name) || name === '') return need(false, `${where}缺少名字 name。`);
    need(!index.has(name), `${where}“${name}”与前面的重名。`);
    need(
      typeof width === 'number' && width > 0 && width <= 255,
      `${where}“${name}”的宽 width 应在 0 到 255 之间。`,
    );
    index.set(name, at);
  });
  return index;
}

function checkExtras(value: unknown, need: Need): ReadonlySet<string> {
  const keys = new Set<string>();
  const names = new Set<string>();
  if (value === undefined) return keys;
  if (!Array.isArray(value)) {
    need(false, '版面的自定义栏 extra 应是一个数组。');
    return keys;
  }
  value.forEach((extra: unknown, at) => {
    const good = isRecord(extra) && isText(extra['key']) && extra['key'] !== '' && isText(extra['label']);
    if (!need(good, `第 ${at + 1} 个自定义栏应写明键 key 与标签 label。`) || !isRecord(extra)) return;
    const key = shown(extra['key']);
    need(!keys.has(key), `自定义栏“${key}”列了两次。`);
    const name = extraName(key).toLowerCase();
    need(keys.has(key) || !names.has(name), `自定义栏“${key}”与前面的只差标点，Excel 名称会重，请改一个。`);
    need(key.length <= 60, `自定义栏的键“${key.slice(0, 20)}……”太长，至多 60 个字。`);
    names.add(name);
    need(fieldKinds.has(extra['kind']), `自定义栏“${key}”的种类 kind“${shown(extra['kind'])}”不认识。`);
    keys.add(key);
  });
  return keys;
}
