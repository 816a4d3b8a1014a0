import type { SourceSheet } from '../../../cellSource';
import { notableConditions } from './conditions';
import { furnitureText } from './furnitureText';
import type { PrintedChange } from './printedChange';
import { plainFurniture } from './printedSheet';
import { objectChanges } from './sealedObjects';
import type { SealedSheet } from './sealedSheet';

/** 格以外的：页眉页脚、会藏数的条件格式、图形。 */
export function besideCells(sealed: SealedSheet, sheet: SourceSheet): readonly PrintedChange[] {
  const { look } = sheet;
  if (!look) return [];
  const base = { facet: '印出来', sheetName: sheet.name, place: null } as const;
  const furniture = plainFurniture(look.furniture);
  const places = new Set([...Object.keys(sealed.furniture), ...Object.keys(furniture)]);
  return [
    ...[...places].flatMap((place): readonly PrintedChange[] => {
      if (sealed.wrapped === undefined && recent.has(place)) return [];
      const [before, after] = [sealed.furniture[place] ?? '', furniture[place] ?? ''];
      const facet = place === 'evaluation' ? '公式' : base.facet;
      return before === after
        ? []
        : [{ ...base, facet, what: furnitureNames[place] ?? place, before, after }];
    }),
    ...listChanges(sealed.conditions, notableConditions(look.conditions), '会改变所见的条件格式', base),
    ...objectChanges(sealed.objects, look.objects, base),
  ];
}

const furnitureNames: Readonly<Record<string, string>> = {
  leftHeader: '页眉左段',
  centerHeader: '页眉中段',
  rightHeader: '页眉右段',
  leftFooter: '页脚左段',
  centerFooter: '页脚中段',
  rightFooter: '页脚右段',
  firstHeader: '首页另设的页眉',
  firstFooter: '首页另设的页脚',
  evenHeader: '双数页另设的页眉',
  evenFooter: '双数页另设的页脚',
  titles: '每页重复的标题行',
  comments: '批注的打印',
  direction: '排列的方向',
  printArea: '打印区',
  firstPage: '页码从几起',
  headings: '行号列标',
  evaluation: '公式的算法',
};

/** 早先的登记没有记的。 */
const recent: ReadonlySet<string> = new Set(['firstPage', 'headings']);

/** 是不是页眉页脚的一段。 */
export const isFurniture = (what: string): boolean => /^页[眉脚]/.test(what);

/** 页眉页脚各段印得出来的文字；标题行之类不算。 */
export const pageTexts = (furniture: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(furniture).flatMap(([key, text]) =>
    /(?:Header|Footer)$/.test(key) ? [furnitureText(text)] : [],
  );

function listChanges(
  before: readonly string[],
  after: readonly string[],
  what: string,
  base: Pick<PrintedChange, 'facet' | 'sheetName' | 'place'>,
): readonly PrintedChange[] {
  const gone = before.filter((each) => !after.includes(each));
  const added = after.filter((each) => !before.includes(each));
  return [
    ...gone.map((each) => ({ ...base, what, before: each, after: '' })),
    ...added.map((each) => ({ ...base, what, before: '', after: each })),
  ];
}
