import { rectAddress } from '../../../../forms';
import { parseAddress } from '../../../address';
import type { SourceRect } from '../../../cellSource';
import type { FloatingObject } from '../../../look';
import type { PrintedChange } from './printedChange';

/** 定稿码的二维码在表上叫什么：它由摘要算出，不能算在摘要里。 */
export const sealPictureName = '定稿码二维码';

/** 定稿码的二维码以外的图形；借它的名字写了字的、画成别的的，不是它。 */
export const withoutCodePicture = (objects: readonly FloatingObject[]): readonly FloatingObject[] =>
  objects.filter(({ kind, name, text }) => name !== sealPictureName || kind !== '图片' || text !== '');

/** 登记里的一件图形：名字与文字，盖住的格。 */
interface SealedObject {
  readonly label: string;
  readonly rect: SourceRect | null;
}

/** 种类各家叫法不同（Excel 里文本框也是图形），只记名字与文字；位置写在最后。 */
const labelOf = ({ name, text }: Pick<FloatingObject, 'name' | 'text'>): string =>
  `${name} ${text}`.replace(/\s+/g, ' ').trim();

/** 一件图形 → 登记里的一行：`名字 文字 @B3:C6`；不落在格上的没有位置。 */
export const objectText = (object: FloatingObject): string =>
  `${labelOf(object)}${object.rect ? ` @${rectAddress(object.rect)}` : ''}`;

function parseObject(text: string): SealedObject {
  const at = text.lastIndexOf(' @');
  const rect = at < 0 ? null : parseAddress(text.slice(at + 2));
  return rect ? { label: text.slice(0, at), rect } : { label: text, rect: null };
}

/** 登记里的图形盖住的格。 */
export const sealedCovers = (objects: readonly string[]): readonly SourceRect[] =>
  objects.flatMap((text) => parseObject(text).rect ?? []);

/** 位置差一行一列不算动：各家软件换算磅与格线时会有出入。 */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1;

const stayed = (a: SourceRect, b: SourceRect): boolean =>
  near(a.row, b.row) &&
  near(a.column, b.column) &&
  near(a.lastRow, b.lastRow) &&
  near(a.lastColumn, b.lastColumn);

/** 图形不在了、多出来、挪了地方。 */
export function objectChanges(
  sealed: readonly string[],
  present: readonly FloatingObject[],
  base: Pick<PrintedChange, 'facet' | 'sheetName' | 'place'>,
): readonly PrintedChange[] {
  const left = [...withoutCodePicture(present)];
  const changes = sealed.flatMap((text): readonly PrintedChange[] => {
    const { label, rect } = parseObject(text);
    const index = left.findIndex((object) => labelOf(object) === label);
    const [found] = index < 0 ? [] : left.splice(index, 1);
    if (!found) return [{ ...base, what: '盖在表上的图形', before: text, after: '' }];
    if (!rect || !found.rect || stayed(rect, found.rect)) return [];
    const [before, after] = [rectAddress(rect), rectAddress(found.rect)];
    return [{ ...base, what: `图形“${found.name}”的位置`, before, after }];
  });
  const added = left.map((object) => ({
    ...base,
    what: '盖在表上的图形',
    before: '',
    after: `${object.kind} ${objectText(object)}`,
  }));
  return [...changes, ...added];
}

/** 登记里记着、现在也在的图片：名字与位置比过，画的是什么定稿时读不到（Excel 的接口不给），换成另一张图看不出。 */
export function unseenPictures(
  sealed: readonly string[],
  present: readonly FloatingObject[],
): readonly string[] {
  const labels = new Set(sealed.map((text) => parseObject(text).label));
  return withoutCodePicture(present).flatMap((object) =>
    object.kind === '图片' && labels.has(labelOf(object)) ? [object.name] : [],
  );
}
