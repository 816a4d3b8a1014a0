import type { Scheme, SchemeForm, SchemeIndicator } from '../../schemes';
import type { Form, RowBlock } from '../form';

/** 可增行区插几行、每行预填什么。 */
export interface BlockContent {
  readonly rows: number;
  /** 每行预填的录入值（列键 → 值）；插新表时写入，重插时从不覆盖用户的值。 */
  readonly presets?: readonly Readonly<Record<string, string | number>>[];
  /** 分组列（与认行列）每行的文字，决定合并与行公式；缺省取 presets。 */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

const schemeForm = (form: Form, scheme: Scheme): SchemeForm | undefined =>
  scheme.forms.find((candidate) => candidate.form === form.id);

/** 没有数据时的行：照方案预填，方案没写就照表样缺省行数。 */
export function defaultBlockContent(form: Form, block: RowBlock, scheme: Scheme): BlockContent {
  if (block.presets)
    return { rows: Math.max(block.presets.length, block.defaultRows), presets: block.presets };
  const given = schemeForm(form, scheme);
  const presets = block.prefill && given ? prefills[block.prefill](given) : [];
  return presets.length > 0 ? { rows: presets.length, presets } : { rows: block.defaultRows };
}

type Presets = readonly Readonly<Record<string, string | number>>[];

const prefills: Readonly<Record<NonNullable<RowBlock['prefill']>, (form: SchemeForm) => Presets>> = {
  indicators: ({ indicators }) =>
    indicators.map((row) => ({
      一级指标: row.level1,
      二级指标: row.level2,
      三级指标: row.indicator,
      年度指标值: row.target ?? '',
      分值: row.weight ?? '',
      评分标准: row.standard ?? '',
    })),
  levels: ({ levels }) => levels.map(({ level1 }) => ({ 一级指标: level1 })),
  surveys: ({ surveys }) =>
    (surveys ?? []).map(({ respondent, weight }) => ({ 调查对象: respondent, 权重: weight })),
};

/**
 * 方案给某一行另配的指标值公式模板：按认行列的文字（三级指标名）找；没有返回 undefined。
 * 名字前的序号（①、(1)）与引号不影响辨认。
 */
export function rowFormula(
  form: Form,
  scheme: Scheme,
  columnKey: string,
  rowText: string,
): string | undefined {
  if (columnKey !== '指标值') return undefined;
  const wanted = bareName(rowText);
  const row: SchemeIndicator | undefined = schemeForm(form, scheme)?.indicators.find(
    ({ indicator }) => wanted !== '' && bareName(indicator) === wanted,
  );
  return row?.valueFormula;
}

const bareName = (text: string): string => text.replace(/^[①-⑳\d().（）、\s]+/u, '').replace(/[“”"\s]/g, '');

/** 某列每行的文字；没有给则为空。 */
export function groupTexts(content: BlockContent, columnKey: string): readonly string[] {
  const given = content.groups?.[columnKey];
  return Array.from({ length: content.rows }, (_, index) =>
    String(given?.[index] ?? content.presets?.[index]?.[columnKey] ?? ''),
  );
}

/** 连续相同（且上级相同）的行并成一段：[起, 止]，含两端。空文字各自成段。 */
export function groupRuns(
  texts: readonly string[],
  parentBreaks: ReadonlySet<number> = new Set(),
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  texts.forEach((text, index) => {
    const last = runs.at(-1);
    const joins = last && text !== '' && texts[index - 1] === text && !parentBreaks.has(index);
    if (joins) last[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}
