import { strToU8, zipSync } from 'fflate';

const RELATIONS = (inner: string) => `<Relationships>${inner}</Relationships>`;

/** 一张表的部件，或链接到文件外面的一张表。 */
export type SheetPart = string | { readonly external: string };

/** 只有这几张表的最小工作簿；表名依次是 `表1`、`表2`……；`strings` 是共享文字。 */
export function smallBook(sheets: readonly SheetPart[], strings: readonly string[] = []): Uint8Array {
  const relation = (sheet: SheetPart, i: number) =>
    typeof sheet === 'string'
      ? `<Relationship Id="rId${i}" Type="x/worksheet" Target="s${i}.xml"/>`
      : `<Relationship Id="rId${i}" Type="x/worksheet" Target="${sheet.external}" TargetMode="External"/>`;
  const names = sheets.map((_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="rId${i}"/>`);
  const shared = strings.map((text) => `<si><t>${text}</t></si>`).join('');
  return zipSync({
    '_rels/.rels': strToU8(RELATIONS('<Relationship Id="rId1" Type="x/officeDocument" Target="xl/w.xml"/>')),
    'xl/w.xml': strToU8(`<workbook><sheets>${names.join('')}</sheets></workbook>`),
    'xl/_rels/w.xml.rels': strToU8(
      RELATIONS(
        sheets.map(relation).join('') +
          '<Relationship Id="rIdS" Type="x/sharedStrings" Target="strings.xml"/>',
      ),
    ),
    'xl/strings.xml': strToU8(`<sst>${shared}</sst>`),
    ...Object.fromEntries(
      sheets.flatMap((sheet, i) => (typeof sheet === 'string' ? [[`xl/s${i}.xml`, strToU8(sheet)]] : [])),
    ),
  });
}

/** 只有这些行的一张表。 */
export const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
