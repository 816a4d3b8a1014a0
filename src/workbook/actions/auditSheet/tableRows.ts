import { severities, type Finding } from '../../../audit';
import { cellAddress, type FieldKind } from '../../../forms';
import { evidenceText, type Place, type Submission } from '../../../submission';
import { blank, textCell, type AuditCell } from './cell';
import { auditColumns, type AuditColumnKey } from './columns';
import type { ExistingRow } from './existing';

/** 区里的一行：结果、“没有发现问题”、旧说明的小标题、旧说明。 */
export interface TableRow {
  readonly kind: 'finding' | 'none' | 'heading' | 'kept';
  readonly cells: readonly AuditCell[];
  /** 位置的超链接。 */
  readonly place: Place | null;
}

/** 排好的行与几个数。 */
export interface AuditTableRows {
  readonly rows: readonly TableRow[];
  /** 写了审核说明的结果数。 */
  readonly explained: number;
  /** 结果没有了、说明还留着的行数。 */
  readonly orphaned: number;
}

/** 结果在前，从重到轻；结果已经没有的说明另起一段留着，用户写的话一句也不丢。 */
export function tableRows(
  submission: Submission,
  findings: readonly Finding[],
  existing: readonly ExistingRow[],
): AuditTableRows {
  const texts = explanationsOf(existing);
  const present = new Set(findings.map(({ key }) => key));
  const ordered = severities.flatMap((level) => findings.filter(({ severity }) => severity === level));
  const rows = ordered.map((finding, index) =>
    findingRow(submission, finding, index + 1, texts.get(finding.key) ?? ''),
  );
  const kept = keptRows(existing, texts, present);
  return {
    rows: [
      ...(rows.length > 0 ? rows : [noneRow]),
      ...(kept.length > 0 ? [keptHeading(kept.length), ...kept] : []),
      ...evidenceRows(submission),
    ],
    explained: findings.filter(({ key }) => (texts.get(key) ?? '') !== '').length,
    orphaned: kept.length,
  };
}

/** 键 → 说明；同一个键有几行（用户复制过行）就把不同的话都留下。 */
function explanationsOf(existing: readonly ExistingRow[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { key, explanation } of existing) {
    const before = texts.get(key) ?? '';
    if (key === '' || explanation === '' || before.split('\n').includes(explanation)) continue;
    texts.set(key, before === '' ? explanation : `${before}\n${explanation}`);
  }
  return texts;
}

function keptRows(
  existing: readonly ExistingRow[],
  texts: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): readonly TableRow[] {
  const seen = new Set<string>();
  const kept = existing.filter(({ key, explanation }) => {
    if (explanation === '' || present.has(key) || (key !== '' && seen.has(key))) return false;
    seen.add(key);
    return true;
  });
  return kept.map((row, index) => keptRow(row, index + 1, texts.get(row.key) ?? row.explanation));
}

/** 把各列的内容排成一行。 */
function line(
  kind: TableRow['kind'],
  cells: Partial<Record<AuditColumnKey, AuditCell>>,
  place: Place | null = null,
): TableRow {
  return { kind, cells: auditColumns.map(({ key }) => cells[key] ?? blank), place };
}

/** 文本格式：用户敲进去的 =1+1、3-5 也原样是文字。 */
const typedCell = (value: string): AuditCell => ({ value, numberFormat: '@' });

function findingRow(submission: Submission, finding: Finding, number: number, explanation: string): TableRow {
  const { severity, form, name, place, rule, message, actual, expected, difference, basis, key } = finding;
  const kind = kindOf(submission, finding);
  return line(
    'finding',
    {
      number: { value: number, numberFormat: '0' },
      severity: textCell(severity),
      form: textCell(place?.sheetName ?? (name === null ? form : `${form}（${name}）`)),
      place: textCell(place === null ? '—' : cellAddress(place.row, place.column)),
      rule: textCell(rule),
      message: textCell(message),
      actual: sideCell(actual, kind),
      expected: sideCell(expected, kind),
      difference: sideCell(difference, kind),
      basis: textCell(basis),
      explanation: typedCell(explanation),
      key: typedCell(key),
    },
    place,
  );
}

const keptTexts: readonly AuditColumnKey[] = [
  'form',
  'rule',
  'message',
  'actual',
  'expected',
  'difference',
  'basis',
];

function keptRow({ key, texts }: ExistingRow, number: number, explanation: string): TableRow {
  const copied = Object.fromEntries(
    auditColumns.flatMap((column, index) =>
      keptTexts.includes(column.key) ? [[column.key, textCell(texts[index] ?? '')]] : [],
    ),
  );
  return line('kept', {
    ...copied,
    number: { value: number, numberFormat: '0' },
    severity: textCell('—'),
    place: textCell('—'),
    explanation: typedCell(explanation),
    key: typedCell(key),
  });
}

const noneRow: TableRow = line('none', {
  message: textCell('没有发现问题。'),
  explanation: typedCell(''),
  key: typedCell(''),
});

const headingRow = (text: string): TableRow => line('heading', { number: textCell(text) });

const keptHeading = (count: number): TableRow =>
  headingRow(`已解决或不再出现的说明（${count}）：结果再出现时，说明会回到它那一行；不要的可以清空。`);

/** 佐证清单：各份登记在哪张表、哪项指标上，叫什么、第几页、指纹；没有登记的不印。 */
function evidenceRows({ evidence, forms }: Submission): readonly TableRow[] {
  if (evidence.length === 0) return [];
  return [
    headingRow(`佐证清单（${evidence.length}）：文件另存，不在工作簿里；复核时凭 SHA-256 指纹核对。`),
    ...evidence.map((item, index) =>
      line('kept', {
        number: { value: index + 1, numberFormat: '0' },
        severity: textCell('—'),
        form: textCell(
          forms.find(({ form, name }) => form.id === item.form && name === item.project)?.sheetName ??
            item.form,
        ),
        place: textCell('—'),
        message: textCell(`${item.indicator}：${evidenceText(item)}`),
        basis: textCell(item.sha256),
        explanation: typedCell(''),
        key: typedCell(''),
      }),
    ),
  ];
}

/** 应有的公式动辄上百字，露个头就够对照；全文在那一格里。 */
const longest = 40;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

const sideFormats: Partial<Record<FieldKind, string>> = { rate: '0.00%', amount: '#,##0.00##' };

function sideCell(value: number | string | null, kind: FieldKind | undefined): AuditCell {
  if (value === null) return blank;
  if (typeof value === 'string') return textCell(shortened(value));
  return { value, numberFormat: (kind && sideFormats[kind]) ?? 'General' };
}

/** 结果落在什么种类的字段上：率印成百分数，金额带千分位。 */
function kindOf({ forms }: Submission, { form, name, field, row }: Finding): FieldKind | undefined {
  const reading = forms.find((candidate) => candidate.form.id === form && candidate.name === name);
  if (row === null) return reading?.fields.get(field)?.spec.kind;
  return reading?.blocks.get(row.block)?.columns.find(({ key }) => key === field)?.kind;
}
