import { defaultFileName } from '../schemes';
import type { Submission } from './submission';

/** 报送的各个文件叫什么。 */
export interface FileNames {
  readonly book: string;
  readonly report: string;
  readonly checklist: string;
  readonly parcel: string;
}

/** 文件名、压缩包里不许用的字符。 */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

/** 一份申报报送时的文件名：照方案的写法，去掉不许用的字符。 */
export function fileNames({ scheme, year, unit }: Pick<Submission, 'scheme' | 'year' | 'unit'>): FileNames {
  const base = (scheme.fileName ?? defaultFileName)
    .replaceAll('{年度}', String(year))
    .replaceAll('{单位}', unit.trim())
    .replace(forbidden, '')
    .trim();
  return {
    book: `${base}.xlsx`,
    report: `${base}报告.docx`,
    checklist: `${base}送审清单.docx`,
    parcel: `${base}送审包.zip`,
  };
}
