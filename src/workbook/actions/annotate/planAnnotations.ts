import type { Finding, Severity } from '../../../audit';
import { cellAddress } from '../../../forms';
import { parseAddress, type RegisteredAnnotation } from '../../../submission';
import { severityColors, severityOrder } from '../../kernel/layout/severityColors';
import { placeKey, type AnnotationState, type ExistingNote } from '../../kernel/annotationState';
import type { AnnotationMeans } from './means';

/** 我们的标注都以它开头。 */
export const annotationPrefix = '【PBE 审核】';

/** 一格上要写的标注。 */
export interface WantedAnnotation {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly text: string;
  readonly severity: Severity;
  readonly keys: readonly string[];
}

/** 底色标注：涂上或恢复。 */
export interface FillChange {
  readonly sheetId: string;
  /** A1 地址。 */
  readonly cell: string;
  /** null 为无填充。 */
  readonly color: string | null;
}

/** 与现状之差。 */
export interface AnnotationPlan {
  readonly add: readonly WantedAnnotation[];
  readonly change: readonly { readonly note: ExistingNote; readonly wanted: WantedAnnotation }[];
  readonly remove: readonly ExistingNote[];
  readonly kept: readonly { readonly note: ExistingNote; readonly wanted: WantedAnnotation }[];
  readonly fills: readonly FillChange[];
  /** 底色标注里新涂的、恢复的、没动的数目。 */
  readonly filled: { readonly added: number; readonly removed: number; readonly kept: number };
  /** 本该用备注或批注、只能用底色的格，如“基础数据表!D5”。 */
  readonly instead: readonly string[];
  /** 完成之后的登记。 */
  readonly records: readonly RegisteredAnnotation[];
}

/** 一格一条：同一格的几条结果合成几行。 */
export function wantedAnnotations(findings: readonly Finding[]): readonly WantedAnnotation[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!finding.place) continue;
    const { sheetId, row, column } = finding.place;
    const key = placeKey(sheetId, row, column);
    byCell.set(key, [...(byCell.get(key) ?? []), finding]);
  }
  return [...byCell.values()].map((group) => {
    const { sheetId, row, column, lastRow, lastColumn } = group[0]!.place!;
    const lines = group.flatMap(linesOf);
    return {
      sheetId,
      row,
      column,
      lastRow,
      lastColumn,
      text: [annotationPrefix, ...lines].join('\n'),
      severity: severest(group),
      keys: group.map(({ key }) => key),
    };
  });
}

/** 一条结果的几行：说的什么；用户已经写了审核说明就跟在下面。 */
const linesOf = ({ severity, rule, message, explanation }: Finding): readonly string[] => [
  `${severity} ${rule}：${message}`,
  ...(explanation === null ? [] : [`已说明：${explanation}`]),
];

const severest = (group: readonly Finding[]): Severity =>
  severityOrder.find((severity) => group.some((finding) => finding.severity === severity)) ?? '提示';

/** 是我们写的、用户没改过的一条。登记丢了就只凭前缀认。 */
function isOurs(note: ExistingNote, records: readonly RegisteredAnnotation[]): boolean {
  if (!note.content.startsWith(annotationPrefix)) return false;
  const texts = records.flatMap(({ text }) => (text === undefined ? [] : [normalize(text)]));
  return texts.length === 0 || texts.includes(normalize(note.content));
}

/** 有的 Excel 把换行存成回车换行。 */
const normalize = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');

/** 要先知道底色的格：准备涂的与登记里涂过的；键由 {@link placeKey} 得出。 */
export function fillsNeeded(
  state: AnnotationState,
  wanted: readonly WantedAnnotation[],
  means: AnnotationMeans,
): readonly string[] {
  const records = recordedFills(state).map(({ key }) => key);
  const targets = wanted.filter((each) => usesFill(state, each, means)).map(keyOf);
  return [...new Set([...records, ...targets])];
}

/** 一条标注所在的格。 */
export const keyOf = ({ sheetId, row, column }: WantedAnnotation | ExistingNote): string =>
  placeKey(sheetId, row, column);

/**
 * 这格只能用底色：没有别的手段，用户自己的备注、批注占着，或者加的时候被拒绝。
 * 只有批注的机器看不见备注，上次被拒绝而涂了底色的格这次照样涂，不再撞一遍。
 */
function usesFill(state: AnnotationState, wanted: WantedAnnotation, means: AnnotationMeans): boolean {
  const records = state.registry?.annotations ?? [];
  const key = keyOf(wanted);
  const here = state.existing.find((note) => keyOf(note) === key);
  if (here) return !isOurs(here, records);
  if (means === 'fill' || state.blocked.has(key)) return true;
  return means === 'comments' && recordedFills(state).some((fill) => fill.key === key);
}

interface RecordedFill {
  readonly key: string;
  readonly sheetId: string;
  readonly record: RegisteredAnnotation;
}

function recordedFills({ registry, sheets }: AnnotationState): readonly RecordedFill[] {
  return (registry?.annotations ?? []).flatMap((record) => {
    const sheetId = [...sheets].find(([, name]) => name === record.sheet)?.[0];
    const rect = parseAddress(record.cell);
    if (record.means !== 'fill' || !sheetId || !rect) return [];
    return [{ key: placeKey(sheetId, rect.row, rect.column), sheetId, record }];
  });
}

/** 求差；`state.fills` 里要有 {@link fillsNeeded} 的底色。 */
export function planAnnotations(
  state: AnnotationState,
  wanted: readonly WantedAnnotation[],
  means: AnnotationMeans,
): AnnotationPlan {
  const records = state.registry?.annotations ?? [];
  const placed = wanted.filter(({ sheetId }) => state.sheets.has(sheetId));
  const ours = new Map(
    state.existing.filter((note) => isOurs(note, records)).map((note) => [keyOf(note), note]),
  );
  const byNote = placed.filter((each) => !usesFill(state, each, means));
  const byFill = placed.filter((each) => usesFill(state, each, means));
  const matched = byNote.flatMap((each) => {
    const note = ours.get(keyOf(each));
    return note ? [{ note, wanted: each }] : [];
  });
  const wantedKeys = new Set(byNote.map(keyOf));
  const painted = planFills(state, byFill);
  const isSame = ({ note, wanted: each }: (typeof matched)[number]): boolean =>
    normalize(note.content) === each.text;
  return {
    add: byNote.filter((each) => !ours.has(keyOf(each))),
    change: matched.filter((pair) => !isSame(pair)),
    kept: matched.filter(isSame),
    remove: [...ours].filter(([key]) => !wantedKeys.has(key)).map(([, note]) => note),
    ...painted,
    instead: means === 'fill' ? [] : byFill.map((each) => addressOf(state, each)),
    records: [
      ...byNote.map((each) => {
        const kind = ours.get(keyOf(each))?.kind ?? (means === 'comments' ? 'comment' : 'note');
        return toRecord(state, each, kind);
      }),
      ...painted.fillRecords,
    ],
  };
}

const addressOf = ({ sheets }: AnnotationState, { sheetId, row, column }: WantedAnnotation): string =>
  `${sheets.get(sheetId) ?? ''}!${cellAddress(row, column)}`;

function toRecord(
  { sheets }: AnnotationState,
  { sheetId, row, column, text, keys }: WantedAnnotation,
  means: ExistingNote['kind'],
): RegisteredAnnotation {
  return { sheet: sheets.get(sheetId) ?? '', cell: cellAddress(row, column), means, text, keys };
}

function planFills(
  state: AnnotationState,
  wanted: readonly WantedAnnotation[],
): Pick<AnnotationPlan, 'fills' | 'filled'> & { readonly fillRecords: readonly RegisteredAnnotation[] } {
  const known = new Map(recordedFills(state).map((fill) => [fill.key, fill]));
  const wantedKeys = new Set(wanted.map(keyOf));
  const untouched = ({ key, record }: RecordedFill): boolean => sameColor(state.fills.get(key), record.fill);
  const restored = [...known.values()].filter((fill) => !wantedKeys.has(fill.key) && untouched(fill));
  const painted = wanted.map((each) => {
    const before = known.get(keyOf(each));
    const mine = before && untouched(before) ? before : undefined;
    const color = severityColors[each.severity].fill;
    const original = mine ? (mine.record.originalFill ?? null) : toOriginal(state.fills.get(keyOf(each)));
    const cell = cellAddress(each.row, each.column);
    const record: RegisteredAnnotation = {
      sheet: state.sheets.get(each.sheetId) ?? '',
      cell,
      means: 'fill',
      fill: color,
      originalFill: original,
      keys: each.keys,
    };
    return { sheetId: each.sheetId, cell, color, record, kept: sameColor(mine?.record.fill, color) };
  });
  return {
    fills: [
      ...restored.map(({ sheetId, record }) => ({
        sheetId,
        cell: record.cell,
        color: record.originalFill ?? null,
      })),
      ...painted.filter(({ kept }) => !kept).map(({ sheetId, cell, color }) => ({ sheetId, cell, color })),
    ],
    filled: {
      added: painted.filter(({ kept }) => !kept).length,
      removed: restored.length,
      kept: painted.filter(({ kept }) => kept).length,
    },
    fillRecords: painted.map(({ record }) => record),
  };
}

const sameColor = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toUpperCase() === b.toUpperCase();

/** 无填充读出来是空或白色。 */
const toOriginal = (color: string | undefined): string | null =>
  !color || color.toUpperCase() === '#FFFFFF' ? null : color;
