import type { Submission } from '../../submission';
import { BookComposer } from '../../xlsx';
import { qualityLines } from './quality';
import { reviewParts } from './reviewRows';
import { reviewSheetName, reviewTabColor, writeReviewSheet } from './reviewSheet';

/** 只有一张空复核表的 .xlsx：窗格整张插进单位的工作簿，与命令行写的是同一张。 */
export function reviewBook(submission: Submission): Uint8Array {
  const { unit, year, scheme } = submission;
  const book = new BookComposer();
  const sheet = book.sheet(reviewSheetName, reviewTabColor);
  writeReviewSheet(
    sheet,
    `${unit}${year}年度`,
    reviewParts(submission),
    qualityLines(submission),
    scheme.grades,
  );
  return book.write();
}
