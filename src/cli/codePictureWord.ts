import { sealPictureName } from '../submission';
import { codeDots } from '../workbook/actions/finalize/codePicture';
import { readPng, type XlsxBook } from '../xlsx';

/** 二维码画的是不是这份定稿的码。 */
export interface CodePictureWord {
  readonly text: string;
  readonly sound: boolean;
}

/** 二维码里这么多成的点不对，就是另一个码；缩放、重画会差一两点。 */
const mostWrong = 0.05;

/** 这么亮以上的是白点。 */
const lightest = 0.5;

/** 审核情况表上的二维码画的是不是 `code`；没有二维码、就是这个码的返回 `null`。 */
export function codePictureWord({ sheets }: XlsxBook, code: string): CodePictureWord | null {
  const found = sheets
    .flatMap(({ look }) => look.objects)
    .find(({ name, kind }) => name === sealPictureName && kind === '图片');
  if (!found) return null;
  const bytes = found.image?.() ?? null;
  const picture = bytes && readPng(bytes);
  if (!picture) return { text: '审核情况表上的二维码读不懂（不是 PNG），未能比较。', sound: true };
  const { count, isDark } = codeDots(code);
  let wrong = 0;
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      const x = Math.floor(((column + 0.5) * picture.width) / count);
      const y = Math.floor(((row + 0.5) * picture.height) / count);
      if (picture.brightness(x, y) < lightest !== isDark(row, column)) wrong += 1;
    }
  }
  return wrong <= mostWrong * count * count
    ? null
    : { text: '审核情况表上的二维码不是这份定稿的：换过，不能作数。', sound: false };
}
