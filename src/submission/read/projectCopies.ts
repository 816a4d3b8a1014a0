import type { RecognizedForm } from '../recognize/recognizedForm';
import type { FormReading, ReadingNotice, SheetCopy } from '../submission';

/** 读出的一张表与它的来历。 */
export interface ReadForm {
  readonly recognized: RecognizedForm;
  readonly reading: FormReading;
}

/**
 * 同一个项目有几张表（用户复制了工作表）：留登记过的那张，没有登记的看工作表次序，其余说明是副本、不读，
 * 免得合计把一个项目算两遍。项目名空着的不算同一个项目。
 */
export function withoutCopies(forms: readonly ReadForm[]): {
  readonly forms: readonly FormReading[];
  readonly notices: readonly ReadingNotice[];
  readonly copies: readonly SheetCopy[];
} {
  const notices: ReadingNotice[] = [];
  const copies: SheetCopy[] = [];
  const kept = forms.filter((one) => {
    const original = originalOf(one, forms);
    if (original === one) return true;
    const { form, sheetId, sheetName, name } = one.reading;
    copies.push({ sheetId, sheetName, original: original.reading.sheetName });
    const message = `工作表“${sheetName}”与“${original.reading.sheetName}”都是项目“${name}”的表，当作副本没有读取；是另一个项目就改它的项目名称，多余的请删掉。`;
    notices.push({ form: form.id, sheetName, message });
    return false;
  });
  return { forms: kept.map(({ reading }) => reading), notices, copies };
}

const typedName = ({ reading }: ReadForm): string =>
  String(reading.fields.get('项目名称')?.cell.value ?? '').trim();

function originalOf(one: ReadForm, forms: readonly ReadForm[]): ReadForm {
  const { form } = one.reading;
  if (form.scope === 'workbook' || typedName(one) === '') return one;
  const same = forms.filter(
    (other) => other.reading.form.id === form.id && typedName(other) === typedName(one),
  );
  const registered = same.find(({ recognized }) => recognized.registered?.sheet === recognized.sheet.name);
  return registered ?? same[0] ?? one;
}
