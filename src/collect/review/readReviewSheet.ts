import { conclusionLabel, reviewCaptions } from './reviewSheet';
import { qualityLabel } from './qualityBlock';
import type { ReviewQuality, ReviewRow, ReviewTotal } from './layer';

/** 读复核表要的：一格显示的文字。 */
export interface ReadableSheet {
  readonly rowCount: number;
  cell(row: number, column: number): { readonly value: string | number | boolean; readonly text: string };
}

/** 复核人填的各行与各项目的结论。 */
export function readReviewSheet(sheet: ReadableSheet): {
  readonly rows: readonly ReviewRow[];
  readonly totals: readonly ReviewTotal[];
  readonly quality?: ReviewQuality;
} {
  const at = (caption: (typeof reviewCaptions)[number]) => reviewCaptions.indexOf(caption);
  const rows: ReviewRow[] = [];
  const totals: ReviewTotal[] = [];
  let quality: ReviewQuality | undefined;
  for (let row = 0; row < sheet.rowCount; row++) {
    const text = (column: number) => sheet.cell(row, column).text.trim();
    const key = text(at('行键'));
    if (text(0) === conclusionLabel) {
      totals.push({
        project: text(13),
        selfTotal: text(2),
        selfGrade: text(4),
        reviewedTotal: text(12),
        reviewedGrade: text(8),
      });
      continue;
    }
    if (text(0) === qualityLabel && text(12) !== '') quality = { score: text(12), grade: text(13) };
    if (key === '' || key === '行键') continue;
    const reviewed = {
      reviewedValue: text(at('复核完成值')),
      reviewedScore: text(at('复核得分')),
      code: text(at('口径编码')),
      remark: text(at('备注')),
    };
    if (Object.values(reviewed).every((value) => value === '')) continue;
    rows.push({
      key,
      indicator: text(at('三级指标')),
      weight: text(at('权重')),
      selfScore: text(at('自评得分')),
      ...reviewed,
    });
  }
  return { rows, totals, ...(quality ? { quality } : {}) };
}
