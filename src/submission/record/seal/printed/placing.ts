import { parseAddress } from '../../../address';
import type { SourceSheet } from '../../../cellSource';
import { cutWord } from './cutOff';
import type { CellFacts } from './printedSheet';
import type { SealedSheet } from './sealedSheet';
import { placingWords } from './shownText';

/** 定稿时有格自动换行，现在一格也不换行：有的软件另存时把对齐整个丢了。 */
export function placingLost({ wrapped = 0, cells }: SealedSheet, { look }: SourceSheet): boolean {
  if (wrapped === 0 || look?.placed !== true) return false;
  return !cells.some(([cell]) => {
    const at = parseAddress(cell);
    return at !== null && look.ink(at.row, at.column).wrap;
  });
}

/**
 * 只差在字怎么摆：定稿时就印不全的，印得全不全不再比（各家软件的行高列宽有出入）；`ignores` 时怎么摆都不比。
 */
export function samePlaced(before: CellFacts, now: CellFacts, ignores: boolean): boolean {
  if (ignores) return without(before.shown, placingWords) === without(now.shown, placingWords);
  return before.shown.includes(cutWord) && without(before.shown, [cutWord]) === without(now.shown, [cutWord]);
}

/** 去掉接在后面的这几句话。 */
function without(shown: string, words: readonly string[]): string {
  return shown.replace(/〔([^〔〕]*)〕$/, (_, told: string) => {
    const left = told.split('、').filter((word) => !words.includes(word));
    return left.length === 0 ? '' : `〔${left.join('、')}〕`;
  });
}
