import type { Scheme } from '../../schemes';
import type { Form, RowBlock } from '../form';

/** 可增行区插几行、每行预填什么。 */
export interface BlockContent {
  readonly rows: number;
  /** 每行预填的录入值（列键 → 值）；插新表时写入，重插时从不覆盖用户的值。 */
  readonly presets?: readonly Readonly<Record<string, string | number>>[];
  /** 分组列每行的文字（决定合并）；缺省取 presets。 */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/** 没有数据时的行：绩效指标照方案预填，其余照表样缺省行数。 */
export function defaultBlockContent(form: Form, block: RowBlock, scheme: Scheme): BlockContent {
  const indicators = scheme.forms.find((candidate) => candidate.form === form.id)?.indicators ?? [];
  if (block.key !== '绩效指标' || indicators.length === 0) return { rows: block.defaultRows };
  return {
    rows: indicators.length,
    presets: indicators.map((row) => ({
      一级指标: row.level1,
      二级指标: row.level2,
      三级指标: row.indicator,
      年度指标值: row.target ?? '',
      分值: row.weight ?? '',
    })),
  };
}

/** 某列每行的分组文字；没有给则为空。 */
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
