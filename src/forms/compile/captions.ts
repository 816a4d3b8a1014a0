import { gradeNote, type Scheme } from '../../schemes';
import type { CellLook } from '../form';

/** 固定文字里要填的东西。 */
export interface CaptionContext {
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
  readonly project: string | null;
}

/** 把 `{年度}` `{上年}` `{单位}` `{项目}` `{等次说明}` 换成实际的字；`{填写}`（标签与值同格的值）留空。 */
export function fillCaption(template: string, { scheme, year, unit, project }: CaptionContext): string {
  return template
    .replaceAll('{年度}', String(year))
    .replaceAll('{上年}', String(year - 1))
    .replaceAll('{单位}', unit)
    .replaceAll('{等次说明}', `${gradeNote(scheme.grades)}。`)
    .replaceAll('{项目}', project ?? '')
    .replaceAll('{填写}', '');
}

/** 竖排标题一字一行：各种软件都认，不靠文字方向。 */
export const captionLines = (look: CellLook | undefined, text: string): string =>
  look === 'vertical' ? [...text].join('\n') : text;
