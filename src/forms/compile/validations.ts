import { fillPrompt, type Scheme } from '../../schemes';
import type { FieldSpec } from '../form';
import type { LayoutBlock, LayoutCell, LayoutValidation } from '../layout';

const units: Partial<Record<FieldSpec['kind'], string>> = { amount: '万元', count: '人', score: '分' };

const clip = (text: string, length: number): string =>
  [...text].length <= length ? text : `${[...text].slice(0, length - 1).join('')}…`;

const labelOf = (field: FieldSpec): string => field.label ?? field.key.replaceAll('.', ' ');

/**
 * 录入格的数据有效性：数字格只收数，选项格给下拉，都带输入提示。
 * 可增行区一列一条，条数不随行数增长。
 */
export function validationsOf(
  cells: readonly LayoutCell[],
  blocks: readonly LayoutBlock[],
  scheme: Scheme,
): readonly LayoutValidation[] {
  const seen = new Set<string>();
  return cells.flatMap((cell) => {
    if (!cell.input || cell.role.kind === 'caption') return [];
    if (cell.role.kind === 'field') return [validation(cell.role.field, cell, scheme)];
    const { block, column } = cell.role;
    const key = `${block}.${column.key}`;
    if (seen.has(key) || column.grouped) return [];
    seen.add(key);
    const { rect } = blocks.find((candidate) => candidate.key === block)!;
    return [validation(column, { ...rect, column: column.column, lastColumn: cell.lastColumn }, scheme)];
  });
}

function validation(field: FieldSpec, rect: LayoutValidation['rect'], scheme: Scheme): LayoutValidation {
  const unit = units[field.kind];
  const label = labelOf(field);
  const usual = unit ? `填数字，单位${unit}。` : `填写${label}。`;
  const limit = field.maxLength === undefined ? '' : `不超过${field.maxLength}字。`;
  const prompt = {
    title: clip(label, 32),
    message: clip(`${fillPrompt(field.meaning ?? usual, scheme)}${limit}`, 255),
  };
  const { row, column, lastRow, lastColumn } = rect;
  return { rect: { row, column, lastRow, lastColumn }, prompt, ...ruleOf(field, label, unit) };
}

function ruleOf(
  field: FieldSpec,
  label: string,
  unit: string | undefined,
): Pick<LayoutValidation, 'rule' | 'error'> {
  if (field.choices) {
    return {
      rule: { kind: 'list', choices: field.choices },
      error: { title: clip(label, 32), message: `请从列表中选择：${field.choices.join('、')}。` },
    };
  }
  if (!unit && field.kind !== 'rate') return { rule: { kind: 'any' } };
  const sign = field.signed ? '' : '不小于 0 的';
  const kind = field.kind === 'count' ? '整数' : '数';
  return {
    rule:
      field.kind === 'count' ? { kind: 'whole', min: 0 } : { kind: 'decimal', min: field.signed ? null : 0 },
    error: {
      title: clip(label, 32),
      message: `这里要填${sign}${kind}${unit ? `（${unit}）` : ''}，不要带文字、单位或“✓”。`,
    },
  };
}
