import type { CellSource, SourceSheet } from '../../cellSource';
import { recognizeForms } from '../../recognize/recognizeForms';

/** 定稿时的工作表名 → 现在的表；找不到为 undefined。 */
export type SealedSheetOf = (sealedName: string) => SourceSheet | undefined;

/** 定稿时的工作表名 → 现在的表：名字还在就是它，改了名的表样按登记认；找不到为 undefined。 */
export function sealedSheets(source: CellSource): SealedSheetOf {
  const byName = new Map(source.sheets.map((sheet) => [sheet.name, sheet]));
  const renamed = new Map(
    recognizeForms(source).forms.flatMap(({ registered, sheet }) =>
      registered ? [[registered.sheet, sheet] as const] : [],
    ),
  );
  return (sealedName) => byName.get(sealedName) ?? renamed.get(sealedName);
}
