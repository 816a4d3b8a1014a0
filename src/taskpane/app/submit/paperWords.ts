import type { PageMap, PaperTrouble } from '../../../paper';

/** 行号照表上的，从 1 起。 */
const rowNumber = (row: number): string => `第 ${row + 1} 行`;

/** 纸面上的一处，一句话。 */
export function troubleWords(trouble: PaperTrouble): string {
  switch (trouble.kind) {
    case 'squeezed':
      return `缩到 ${trouble.scale}% 才放得下，字很挤。`;
    case 'small':
      return `正文印出来约 ${trouble.points} 磅，不到 8 磅，看不清。`;
    case 'wide':
      return `横着分成 ${trouble.across} 页，没有压成一页宽。`;
    case 'sparse':
      return `末页（第 ${trouble.page} 页）只有 ${trouble.rows} 行，可以收一收行高、少写几个字，省一张纸。`;
    case 'tall':
      return `${rowNumber(trouble.row)}比一页还高，印不全：把长文字分到几行，或写短些。`;
  }
}

/** 一页到哪一行为止、从哪几个字起，排得多满。 */
export function pageWords({ pages }: PageMap, index: number, start: string): string {
  const { firstRow, lastRow, used } = pages[index]!;
  const from = start === '' ? '' : `（从“${[...start].slice(0, 12).join('')}”起）`;
  return `第 ${firstRow + 1}–${lastRow + 1} 行${from}，用了 ${Math.min(100, Math.round(used * 100))}%`;
}
