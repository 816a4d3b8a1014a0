import type { Report, ReportBlock, ReportTable, Run, Tie } from './outline/runs';

/** 一个出处的书签名：`PBE_` 加序号，不超过 40 个字符，在一份报告里不重。 */
export const tieName = (index: number): string => `PBE_${String(index + 1).padStart(4, '0')}`;

/** 存进 .docx 的一条：书签名、算式、写法、生成时印的文字、前后各几个字。 */
export interface StoredTie {
  readonly name: string;
  readonly expression: string;
  readonly format: string;
  readonly text: string;
  /** 数前面、后面的文字：方向、单位改了要核得出。 */
  readonly before: string;
  readonly after: string;
  /** 第几段（正文；表里的为 -1）。 */
  readonly paragraph: number;
}

/** 存进 .docx 的出处表。 */
export interface TieMap {
  readonly outline: string;
  readonly unit: string;
  readonly year: number;
  readonly ties: readonly StoredTie[];
}

const around = 8;

function tiesOfRuns(runs: readonly Run[], paragraph: number, from: number): readonly StoredTie[] {
  const text = runs.map((run) => run.text).join('');
  let at = 0;
  const found: StoredTie[] = [];
  for (const run of runs) {
    if (run.tie) {
      const end = at + run.text.length;
      found.push({
        name: tieName(from + found.length),
        expression: run.tie.expression,
        format: run.tie.format,
        text: run.text,
        before: text.slice(Math.max(0, at - around), at),
        after: text.slice(end, end + around),
        paragraph,
      });
    }
    at += run.text.length;
  }
  return found;
}

const tableRuns = ({ rows }: ReportTable): readonly (readonly Run[])[] =>
  rows.flatMap(({ cells }) => cells.map(({ runs }) => runs));

/** 一块里带出处的各段文字。 */
export function runsOfBlock(block: ReportBlock): readonly (readonly Run[])[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [block.runs];
  if (block.kind === 'table') return tableRuns(block.table);
  return block.kind === 'appendix' ? block.tables.flatMap(tableRuns) : [];
}

/** 一份报告的全部出处，次序就是书签的次序。 */
export function tiesOf(report: Report): readonly StoredTie[] {
  const ties: StoredTie[] = [];
  report.blocks.forEach((block, index) => {
    const inText = block.kind === 'paragraph' || block.kind === 'heading';
    for (const runs of runsOfBlock(block)) ties.push(...tiesOfRuns(runs, inText ? index : -1, ties.length));
  });
  return ties;
}

/** 每条自定义属性最多放多少字：过长的有些软件会截。 */
const chunk = 8000;
const propertyName = 'PBE_出处';

/** 出处表写成若干条自定义属性。 */
export function tieProperties(map: TieMap): readonly { readonly name: string; readonly value: string }[] {
  const text = JSON.stringify(map);
  return Array.from({ length: Math.ceil(text.length / chunk) }, (_, at) => ({
    name: `${propertyName}_${at + 1}`,
    value: text.slice(at * chunk, (at + 1) * chunk),
  }));
}

const isStored = (value: unknown): value is StoredTie =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'expression', 'format', 'text', 'before', 'after'].every(
    (key) => typeof (value as Record<string, unknown>)[key] === 'string',
  );

/** 从自定义属性读回出处表；没有、坏了返回 null（照没有书签的报告核）。 */
export function tieMapFrom(properties: ReadonlyMap<string, string>): TieMap | null {
  let text = '';
  for (let at = 1; properties.has(`${propertyName}_${at}`); at++)
    text += properties.get(`${propertyName}_${at}`)!;
  if (text === '') return null;
  try {
    const parsed = JSON.parse(text) as Partial<TieMap> | null;
    if (!parsed || !Array.isArray(parsed.ties) || !parsed.ties.every(isStored)) return null;
    return {
      outline: String(parsed.outline ?? ''),
      unit: String(parsed.unit ?? ''),
      year: Number(parsed.year ?? 0),
      ties: parsed.ties,
    };
  } catch {
    return null;
  }
}

export type { Tie };
