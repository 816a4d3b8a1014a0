import { blocksOf } from '../../forms';
import { findScheme, schemes, type Scheme } from '../../schemes';
import type { CellSource } from '../cellSource';
import { recognizeForms, registryOf } from '../recognize/recognizeForms';
import type { RecognizedForm } from '../recognize/recognizedForm';
import type { Registry } from '../record/registry/registry';
import type { FormReading, ReadingNotice, Submission } from '../submission';
import { indexNames } from './nameIndex';
import { readBlock } from './readBlock';
import { misplacedFields } from './misplacedFields';
import { readCaptions } from './readCaptions';
import { readFields } from './readFields';
import { withoutCopies } from './projectCopies';
import { readOnce } from './readOnce';
import { createReader } from './reader';
import { registryNotices } from './registryNotices';
import { strayRows } from './strayRows';
import { withFrozenFormulas } from '../record/seal/frozenSheet';
import { readExplanations } from '../auditSheet/readExplanations';
import { readParameters } from '../auditSheet/readParameters';

/** 登记丢了时用的方案：通用方案。 */
const fallbackScheme = 'mof-2020';

/**
 * 单元格来源 → 申报数据。一张我们的表都没有时返回 null。
 * 登记（自定义 XML）丢了也读得出来：先看隐藏名称；都没有则方案退回通用方案，年度、单位从表上找，并告诉用户。
 *
 * @param given 不照登记的方案、而照这一份读（另给了方案文件）
 */
export function readSubmission(from: CellSource, given?: Scheme): Submission | null {
  // 每读一次是新的一份：重算过的结果不会用到改动以后
  const source: CellSource = { ...from, sheets: from.sheets.map(readOnce) };
  const registry = registryOf(source);
  const recognition = recognizeForms(source, registry);
  const first = recognition.forms[0];
  if (first === undefined) return null;
  const scheme = given ?? registry?.scheme ?? findScheme(fallbackScheme) ?? schemes[0];
  if (scheme === undefined) throw new Error('没有登记任何方案');
  const names = indexNames(source);
  const notices: ReadingNotice[] = [
    ...recognition.notices,
    ...registryNotices(source, registry, first, scheme.title),
  ];
  const read = recognition.forms.map((found) => {
    const sealedName = found.registered?.sheet ?? found.sheet.name;
    const recognized = {
      ...found,
      ...(found.sheet.unit ? { form: { ...found.form, unit: found.sheet.unit } } : {}),
      sheet: withFrozenFormulas(found.sheet, sealedName, registry?.seal),
    };
    const { form, sheet } = recognized;
    const reader = createReader(recognized, names, scheme);
    const fields = readFields(reader);
    const blocks = new Map(blocksOf(form).map((block) => [block.key, readBlock(block, reader)]));
    notices.push(...reader.messages.map((message) => ({ form: form.id, sheetName: sheet.name, message })));
    for (const { block, place } of blocks.values()) {
      const stray = place === null ? [] : strayRows(block, place, reader);
      if (stray.length > 0) notices.push(strayNotice(recognized, block.key, stray));
    }
    const reading: FormReading = {
      form,
      name: form.scope === 'sheet' ? projectName(recognized, fields) : null,
      sheetId: sheet.id,
      sheetName: sheet.name,
      ...(recognized.registered?.adopted ? { adopted: true as const } : {}),
      ...(sheet.foreign ? { foreign: true as const } : {}),
      ...(sheet.unlisted ? { unlisted: sheet.unlisted } : {}),
      source,
      fields,
      blocks,
      // 旧版的表字段在旧版的位置，不能拿今天的版面比
      misplaced: recognized.version === form.version ? misplacedFields(form, fields) : [],
      get captions() {
        return readCaptions(reader, { fields, blocks });
      },
    };
    return { recognized, reading };
  });
  const { forms, notices: doubled, copies: doubles } = withoutCopies(read);
  notices.push(...doubled);
  const copies = [...recognition.copies, ...doubles];
  const { thresholds, notices: unusable } = readParameters(source, scheme);
  notices.push(...unusable);
  return {
    scheme: thresholds === scheme.thresholds ? scheme : { ...scheme, thresholds },
    registeredScheme: scheme,
    ...(given === undefined && registry === null && forms.every(({ foreign }) => foreign)
      ? { schemeAssumed: true as const }
      : {}),
    ...yearAndUnit(registry, recognition.forms, forms),
    forms,
    explanations: readExplanations(source),
    lastYear: registry?.lastYear ?? null,
    ...(registry?.approved ? { approved: registry.approved } : {}),
    attachments: registry?.attachments ?? [],
    evidence: registry?.evidence ?? [],
    notices,
    ...(copies.length > 0 ? { copies } : {}),
    unread: recognition.unread,
  };
}

/** 项目名以单元格为准（用户改了就是改了），空着才看登记，再看工作表名。 */
function projectName(recognized: RecognizedForm, fields: FormReading['fields']): string {
  const typed = String(fields.get('项目名称')?.cell.value ?? '').trim();
  return typed || recognized.registered?.project || recognized.sheet.name;
}

function yearAndUnit(
  registry: Registry | null,
  recognized: readonly RecognizedForm[],
  forms: readonly FormReading[],
): { readonly year: number; readonly unit: string } {
  if (registry !== null) return { year: registry.year, unit: registry.unit };
  const captions = recognized.flatMap(({ sheet }) =>
    Array.from({ length: Math.min(sheet.rowCount, 6) }, (_, row) => row).flatMap((row) =>
      Array.from({ length: Math.min(sheet.columnCount, 60) }, (_, column) =>
        String(sheet.cell(row, column).value),
      ),
    ),
  );
  const find = (pattern: RegExp): string =>
    captions.map((caption) => pattern.exec(caption)?.[1] ?? '').find((found) => found !== '') ?? '';
  const department = forms.map((form) => String(form.fields.get('部门名称')?.cell.value ?? '')).join('');
  return { year: Number(find(/(\d{4})\s*年/)), unit: department || find(/填报单位：(.+)/) };
}

function strayNotice({ form, sheet }: RecognizedForm, block: string, rows: readonly number[]): ReadingNotice {
  return {
    form: form.id,
    sheetName: sheet.name,
    message: `表第 ${rows.join('、')} 行紧挨“${block}”却不在区域里，合计没有算它；请在窗格里加行后把内容移进去。`,
  };
}
