import type { CfRule, DvRule, Rect } from '../../host';
import { rectAddress } from '../address';
import type { FunctionNames } from '../formula/functionNames';
import { escapeXml, tag } from '../package/xmlWriter';
import { errorStyles, validationTypes } from '../vocabulary';
import type { StyleTable } from './styleTable';

const areas = (ranges: readonly Rect[]) => ranges.map(rectAddress).join(' ');

function condition(name: string, text: string | undefined, type: string, names: FunctionNames): string {
  if (text === undefined || text === '') return '';
  if (text.startsWith('=')) return `<${name}>${escapeXml(names.toFile(text.slice(1)))}</${name}>`;
  const literal = type === 'list' ? `"${text.replaceAll('"', '""')}"` : text;
  return `<${name}>${escapeXml(literal)}</${name}>`;
}

function validationXml(rule: Omit<DvRule, 'id'>, names: FunctionNames): string {
  const { type, error, prompt } = rule;
  const hasOperator = type !== 'any' && type !== 'list' && type !== 'custom';
  const style = errorStyles.toFile[error?.style ?? 'Stop'];
  const operator = rule.operator ?? 'between';
  return tag(
    'dataValidation',
    {
      type: type === 'any' ? undefined : validationTypes.toFile[type],
      errorStyle: style === 'stop' ? undefined : style,
      operator: hasOperator && operator !== 'between' ? operator : undefined,
      allowBlank: rule.allowBlank || undefined,
      showInputMessage: prompt?.show || undefined,
      showErrorMessage: error?.show || undefined,
      errorTitle: error?.title || undefined,
      error: error?.message || undefined,
      promptTitle: prompt?.title || undefined,
      prompt: prompt?.message || undefined,
      sqref: areas(rule.ranges),
    },
    type === 'any'
      ? ''
      : condition('formula1', rule.formula1, type, names) + condition('formula2', rule.formula2, type, names),
  );
}

/** 写数据有效性。 */
export function writeValidations(rules: readonly Omit<DvRule, 'id'>[], names: FunctionNames): string {
  const written = rules.filter(({ ranges }) => ranges.length > 0).map((rule) => validationXml(rule, names));
  return written.length ? tag('dataValidations', { count: written.length }, written.join('')) : '';
}

/** 写条件格式；次序就是优先级。 */
export function writeConditionalFormats(
  rules: readonly Omit<CfRule, 'id'>[],
  names: FunctionNames,
  styles: StyleTable,
): string {
  return rules
    .map(({ ranges, formula, style, stopIfTrue }, i) => {
      if (ranges.length === 0) return '';
      const rule = tag(
        'cfRule',
        {
          type: 'expression',
          dxfId: styles.conditional(style),
          priority: i + 1,
          stopIfTrue: stopIfTrue || undefined,
        },
        `<formula>${escapeXml(names.toFile(formula.replace(/^=/, '')))}</formula>`,
      );
      return tag('conditionalFormatting', { sqref: areas(ranges) }, rule);
    })
    .join('');
}
