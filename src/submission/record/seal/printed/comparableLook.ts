import type { SourceRect, SourceSheet } from '../../../cellSource';
import type { UnreadLook } from '../../../look';
import { sealedCovers, withoutCodePicture } from './sealedObjects';
import type { SealedSheet } from './sealedSheet';

/** 两边都读得到的才比：哪一边没读，就当两边都没有，并说明。 */
export interface ComparableLook {
  readonly sealed: SealedSheet;
  readonly sheet: SourceSheet;
  /** 定稿时盖着、现在这台 Excel 看不出盖没盖着的格：不比印出来的字。 */
  readonly veiled: readonly SourceRect[];
  readonly uncomparable: readonly string[];
}

/** 早先的登记没有记读没读到。 */
const nothingRead: readonly UnreadLook[] = ['图形', '条件格式'];

/** 登记里会藏数的条件格式写着的区域（1 起、`行,列,末行,末列`）。 */
const conditionRects = (conditions: readonly string[]): readonly SourceRect[] =>
  conditions.flatMap((text) =>
    [...text.matchAll(/(?:^| )(\d+),(\d+),(\d+),(\d+)(?= )/g)].map(([, ...edges]) => {
      const [row = 0, column = 0, lastRow = 0, lastColumn = 0] = edges.map((edge) => Number(edge) - 1);
      return { row, column, lastRow, lastColumn };
    }),
  );

/** 去掉两边没有都读到的，只留可以比的。 */
export function comparableLook(sealed: SealedSheet, sheet: SourceSheet): ComparableLook {
  const { look } = sheet;
  if (!look) return { sealed, sheet, veiled: [], uncomparable: [] };
  const before = sealed.unread ?? nothingRead;
  const now = look.unread ?? [];
  const skips = (what: UnreadLook): boolean => before.includes(what) || now.includes(what);
  const [noObjects, noConditions] = [skips('图形'), skips('条件格式')];
  if (!noObjects && !noConditions) return { sealed, sheet, veiled: [], uncomparable: [] };
  const has = {
    图形: sealed.objects.length + withoutCodePicture(look.objects).length > 0,
    条件格式: sealed.conditions.length > 0,
  };
  const side = (what: UnreadLook): string => (before.includes(what) ? '定稿的那台' : '现在这台');
  const told = (['图形', '条件格式'] as const).filter((what) => skips(what) && has[what]);
  return {
    sealed: {
      ...sealed,
      objects: noObjects ? [] : sealed.objects,
      conditions: noConditions ? [] : sealed.conditions,
    },
    sheet: {
      ...sheet,
      cell: sheet.cell.bind(sheet),
      look: {
        ...look,
        objects: noObjects ? [] : look.objects,
        conditions: noConditions ? [] : look.conditions,
      },
    },
    veiled: [
      ...(noObjects ? sealedCovers(sealed.objects) : []),
      ...(noConditions ? conditionRects(sealed.conditions) : []),
    ],
    uncomparable: told.map((what) => `“${sheet.name}”上有${what}，${side(what)} Excel 读不到，未能比较。`),
  };
}
